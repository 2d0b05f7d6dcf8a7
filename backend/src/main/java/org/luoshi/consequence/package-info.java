/** 批准之后: what an approved rung leads to - publication, admonitory talk, sealed referral (rows 73, 74, 90; R733-12, R733-21, R733-23, R733-24). */
@NullMarked
package org.luoshi.consequence;

import org.jspecify.annotations.NullMarked;
