/** 升级阶梯: reminders, the ladder's rungs, proposals and the leaders' decisions (D.7.5). */
@NullMarked
package org.luoshi.escalation;

import org.jspecify.annotations.NullMarked;
