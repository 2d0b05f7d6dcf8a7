/** The verbs and fields of what hangs on a task. */
@NullMarked
@DefaultNonNull
package org.luoshi.handling.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
