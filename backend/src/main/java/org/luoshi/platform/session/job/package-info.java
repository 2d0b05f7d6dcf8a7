/** What keeps the table of sessions small. */
@NullMarked
package org.luoshi.platform.session.job;

import org.jspecify.annotations.NullMarked;
