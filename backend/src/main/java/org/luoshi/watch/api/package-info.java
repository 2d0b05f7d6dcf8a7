/** The watch list. */
@NullMarked
@DefaultNonNull
package org.luoshi.watch.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
