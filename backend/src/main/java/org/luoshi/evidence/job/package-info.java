/** What happens by the clock. */
@NullMarked
package org.luoshi.evidence.job;

import org.jspecify.annotations.NullMarked;
