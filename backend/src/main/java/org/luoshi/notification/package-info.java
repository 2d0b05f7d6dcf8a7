/** 通知: who hears what, by which channel; inbox, outbox, attempts. Listens to events of the other features; nobody calls a channel. */
@NullMarked
package org.luoshi.notification;

import org.jspecify.annotations.NullMarked;
