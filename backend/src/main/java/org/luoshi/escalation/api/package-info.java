/** The ladder over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.escalation.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
