/** Technical ground of the house: caller, row scope, commands, errors, paging, clock. Knows no feature. */
@NullMarked
package org.luoshi.platform;

import org.jspecify.annotations.NullMarked;
