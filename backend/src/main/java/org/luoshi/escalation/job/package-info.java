/** Timer of the deadline scan. */
@NullMarked
package org.luoshi.escalation.job;

import org.jspecify.annotations.NullMarked;
