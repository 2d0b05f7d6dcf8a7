/** 现场督查: plan, group, sealing, visit, check-in, findings on site. */
@NullMarked
package org.luoshi.inspection;

import org.jspecify.annotations.NullMarked;
