/** 发现问题 → 整改 → 核验. */
@NullMarked
package org.luoshi.finding;

import org.jspecify.annotations.NullMarked;
