/** Rosters, ties and contact points over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.roster.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
