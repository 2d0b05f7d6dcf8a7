/** Commendations and good practices. */
@NullMarked
@DefaultNonNull
package org.luoshi.commendation.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
