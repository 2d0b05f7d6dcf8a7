package org.luoshi.device;

import org.luoshi.platform.ErrorCode;

/** Refusals about devices. */
public enum DeviceError implements ErrorCode {
    /** No such device of this officer. */
    DEVICE_NOT_FOUND,
    /** The device was signed out; it has to clear its data and take a new key. */
    DEVICE_SIGNED_OUT
}
