/** 收件: how matters come in by the hundred, and how the same thing is kept from coming in twice. */
@NullMarked
package org.luoshi.intake;

import org.jspecify.annotations.NullMarked;
