/** What happens by the clock. */
@NullMarked
package org.luoshi.inspection.job;

import org.jspecify.annotations.NullMarked;
