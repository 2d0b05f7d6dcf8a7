/** Numbers of the rules, in dated versions (decision 15): clocks, lamps, and what else an office may set for itself. */
@NullMarked
package org.luoshi.ruleset;

import org.jspecify.annotations.NullMarked;
