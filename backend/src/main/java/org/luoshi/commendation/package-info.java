/** 通报表扬: a unit is commended for a good practice or a matter closed in time, beside criticism (R733-21, JS-18, row 77). */
@NullMarked
package org.luoshi.commendation;

import org.jspecify.annotations.NullMarked;
