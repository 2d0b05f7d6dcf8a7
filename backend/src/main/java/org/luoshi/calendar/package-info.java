/** Working days: weekends, the State Council's holidays and make-up workdays (调休). Pure functions over imported data. */
@NullMarked
package org.luoshi.calendar;

import org.jspecify.annotations.NullMarked;
