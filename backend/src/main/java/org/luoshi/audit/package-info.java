/** 操作留痕: an append-only, hash-chained record of every write, in the transaction of the write. */
@NullMarked
package org.luoshi.audit;

import org.jspecify.annotations.NullMarked;
