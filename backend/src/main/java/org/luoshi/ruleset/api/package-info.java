/** GraphQL of the rule sets. */
@NullMarked
@DefaultNonNull
package org.luoshi.ruleset.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
