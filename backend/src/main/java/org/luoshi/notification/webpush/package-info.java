/** Web Push (RFC 8030, 8291, 8292): subscriptions of browsers and the way to their push services. */
@NullMarked
package org.luoshi.notification.webpush;

import org.jspecify.annotations.NullMarked;
