/** 督查事项: one way in, seven steps, tasks with clocks and lamps, one way out. */
@NullMarked
package org.luoshi.matter;

import org.jspecify.annotations.NullMarked;
