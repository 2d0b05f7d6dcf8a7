/** Counting working days for every screen. */
@NullMarked
@DefaultNonNull
package org.luoshi.calendar.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
