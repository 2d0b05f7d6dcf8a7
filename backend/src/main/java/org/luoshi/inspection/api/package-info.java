/** Plans, visits and what the group finds. */
@NullMarked
@DefaultNonNull
package org.luoshi.inspection.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
