/** 督查结论之后: advice to change or revoke an unfit document (R733-19), and what is handed to other supervision (R733-22). */
@NullMarked
package org.luoshi.advice;

import org.jspecify.annotations.NullMarked;
