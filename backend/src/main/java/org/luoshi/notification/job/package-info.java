/** Timers of the outbox. */
@NullMarked
package org.luoshi.notification.job;

import org.jspecify.annotations.NullMarked;
