/** Who am I, which units and people are there. */
@NullMarked
@DefaultNonNull
package org.luoshi.organization.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
