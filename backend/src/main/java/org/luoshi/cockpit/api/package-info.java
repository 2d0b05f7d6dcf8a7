/** Today and the map over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.cockpit.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
