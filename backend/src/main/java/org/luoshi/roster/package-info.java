/** 督查队伍和联系点: who may be called up for an inspection, who must stay away from whom, and where the office goes to listen. */
@NullMarked
package org.luoshi.roster;

import org.jspecify.annotations.NullMarked;
