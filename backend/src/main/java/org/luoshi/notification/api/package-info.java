/** The inbox over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.notification.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
