/** Publications, talks and referrals. */
@NullMarked
@DefaultNonNull
package org.luoshi.consequence.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
