/** The auditor's view. */
@NullMarked
@DefaultNonNull
package org.luoshi.audit.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
