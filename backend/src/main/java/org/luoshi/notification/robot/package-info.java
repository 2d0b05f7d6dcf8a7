/** 群机器人 of WeCom and DingTalk. */
@NullMarked
package org.luoshi.notification.robot;

import org.jspecify.annotations.NullMarked;
