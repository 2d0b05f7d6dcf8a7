/** Delegations and designations over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.mandate.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
