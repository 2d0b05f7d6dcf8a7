/** 驾驶舱: read models only, over everything the other features hold. */
@NullMarked
package org.luoshi.cockpit;

import org.jspecify.annotations.NullMarked;
