/** Slips, dispatches and archives over GraphQL and HTTP. */
@NullMarked
@DefaultNonNull
package org.luoshi.briefing.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
