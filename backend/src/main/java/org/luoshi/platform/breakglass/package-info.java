/** 应急登录: one administrator, one hour, while the identity provider is down (row 96, ADR 14). */
@NullMarked
package org.luoshi.platform.breakglass;

import org.jspecify.annotations.NullMarked;
