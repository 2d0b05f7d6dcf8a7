/** Matters, tasks and the ledger. */
@NullMarked
@DefaultNonNull
package org.luoshi.matter.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
