/** The daily look at the month's checks. */
@NullMarked
package org.luoshi.watch.job;

import org.jspecify.annotations.NullMarked;
