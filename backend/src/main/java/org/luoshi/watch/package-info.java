/** 问责观察: the watch list of key projects, their monthly nodes, checks and bulletin (WF-11). */
@NullMarked
package org.luoshi.watch;

import org.jspecify.annotations.NullMarked;
