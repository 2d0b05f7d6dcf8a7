/** What writes down the end of tokens that ran out. */
@NullMarked
package org.luoshi.platform.breakglass.job;

import org.jspecify.annotations.NullMarked;
