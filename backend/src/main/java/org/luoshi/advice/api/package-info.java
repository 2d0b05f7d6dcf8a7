/** Advice on documents, and what is handed to other supervision. */
@NullMarked
@DefaultNonNull
package org.luoshi.advice.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
