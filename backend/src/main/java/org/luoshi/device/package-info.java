/** Devices: which browsers keep an officer's data, and signing a lost one out from elsewhere. */
@NullMarked
package org.luoshi.device;

import org.jspecify.annotations.NullMarked;
