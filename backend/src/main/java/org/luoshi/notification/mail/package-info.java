/** 电子邮件. */
@NullMarked
package org.luoshi.notification.mail;

import org.jspecify.annotations.NullMarked;
