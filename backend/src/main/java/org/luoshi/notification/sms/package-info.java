/** 短信 by a gateway of the operator. */
@NullMarked
package org.luoshi.notification.sms;

import org.jspecify.annotations.NullMarked;
