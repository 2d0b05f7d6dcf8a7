/** 佐证材料: manifest, bytes, hashes, second witness, derived copies. */
@NullMarked
package org.luoshi.evidence;

import org.jspecify.annotations.NullMarked;
