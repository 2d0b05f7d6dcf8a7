/** 大厅展示: eight indicators a year, their months published by two people, and the screens in the lobby (WF-12, row 40). */
@NullMarked
package org.luoshi.indicator;

import org.jspecify.annotations.NullMarked;
