/** Intake over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.intake.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
