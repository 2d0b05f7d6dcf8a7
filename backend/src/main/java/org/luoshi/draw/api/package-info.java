/** Random draws over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.draw.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
