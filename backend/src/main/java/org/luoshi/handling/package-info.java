/** 承办: what hangs on a unit's task: sending back, extension, help, milestones, six haves, release of reports, allocation; and listed supervision. */
@NullMarked
package org.luoshi.handling;

import org.jspecify.annotations.NullMarked;
