/** 单据、调度、归档: what the office hands out about a matter and keeps of it. */
@NullMarked
package org.luoshi.briefing;

import org.jspecify.annotations.NullMarked;
