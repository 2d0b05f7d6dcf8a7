/** The yearly reminder. */
@NullMarked
package org.luoshi.calendar.job;

import org.jspecify.annotations.NullMarked;
