/** Jurisdictions, units, officers and what they are to each other. */
@NullMarked
package org.luoshi.organization;

import org.jspecify.annotations.NullMarked;
