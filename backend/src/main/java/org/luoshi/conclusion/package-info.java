/** 督查结论: from the findings of a concluded inspection to a signed, delivered and, where the unit objects, reviewed conclusion (R733-16, R733-17). */
@NullMarked
package org.luoshi.conclusion;

import org.jspecify.annotations.NullMarked;
