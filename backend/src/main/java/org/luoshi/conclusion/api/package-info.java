/** Conclusions, objections and reviews. */
@NullMarked
@DefaultNonNull
package org.luoshi.conclusion.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
