/** What happens by the clock. */
@NullMarked
package org.luoshi.conclusion.job;

import org.jspecify.annotations.NullMarked;
