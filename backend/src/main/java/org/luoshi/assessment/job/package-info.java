/** What deadlines do by themselves. */
@NullMarked
package org.luoshi.assessment.job;

import org.jspecify.annotations.NullMarked;
