package org.luoshi.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads a file at any place without copying it; beyond its end lies an {@link IndexOutOfBoundsException}. */
record Bytes(ByteBuffer buffer) {

    int size() {
        return buffer.limit();
    }

    int u8(long at) {
        return buffer.get(index(at)) & 0xFF;
    }

    int u16(long at) {
        return (u8(at) << 8) | u8(at + 1);
    }

    long u32(long at) {
        return ((long) u16(at) << 16) | u16(at + 2);
    }

    int littleU16(long at) {
        return u8(at) | (u8(at + 1) << 8);
    }

    int littleU24(long at) {
        return littleU16(at) | (u8(at + 2) << 16);
    }

    long littleU32(long at) {
        return littleU16(at) | ((long) littleU16(at + 2) << 16);
    }

    /** Shorter where the file ends before. */
    byte[] slice(long from, int length) {
        var start = (int) Math.min(from, size());
        var part = new byte[Math.min(length, size() - start)];
        buffer.get(start, part);
        return part;
    }

    String ascii(long from, int length) {
        return new String(slice(from, length), StandardCharsets.ISO_8859_1);
    }

    private static int index(long at) {
        if (at < 0 || at > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException("at " + at);
        }
        return (int) at;
    }
}
