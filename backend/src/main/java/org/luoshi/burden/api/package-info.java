/** The annual plan and the load of units over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.burden.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
