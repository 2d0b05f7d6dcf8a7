/** 基层减负: the annual supervision plan, and how often a unit may be visited, noticed and asked (JC-17, R733-15). */
@NullMarked
package org.luoshi.burden;

import org.jspecify.annotations.NullMarked;
