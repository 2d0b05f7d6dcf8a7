/** 考核: what units are scored for, by dated rules, traceable point by point (WF-01, WF-09, JC-10). */
@NullMarked
package org.luoshi.assessment;

import org.jspecify.annotations.NullMarked;
