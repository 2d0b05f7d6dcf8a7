/** Devices over GraphQL. */
@NullMarked
@DefaultNonNull
package org.luoshi.device.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
