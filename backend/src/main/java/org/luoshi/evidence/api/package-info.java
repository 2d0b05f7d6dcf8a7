/** Photos over HTTP (tus upload, ranged download) and in GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.evidence.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
