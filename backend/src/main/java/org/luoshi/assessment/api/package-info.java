/** The scores over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.assessment.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
