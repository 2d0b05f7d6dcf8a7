/** Indicators, their months, and the screens in the lobby. */
@NullMarked
@DefaultNonNull
package org.luoshi.indicator.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
