/** 授权: who may act in the chief's place, and which department may supervise (decision 1, decision 2). */
@NullMarked
package org.luoshi.mandate;

import org.jspecify.annotations.NullMarked;
