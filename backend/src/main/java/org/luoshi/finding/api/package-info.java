/** Findings, their receipts, rectification and verification. */
@NullMarked
@DefaultNonNull
package org.luoshi.finding.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
