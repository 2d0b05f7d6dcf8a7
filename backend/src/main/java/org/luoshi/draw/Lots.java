package org.luoshi.draw;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * 抽签算法 {@value #NAME}: an endless stream of 64-bit words, block i being SHA-256(seed || i), out of which each step of a Fisher–Yates shuffle
 * takes a number below n without bias: words beyond the last full multiple of n are thrown away. Same seed, same lots, on every machine.
 */
final class Lots {
    /** Name and version; another way of drawing gets another name. */
    static final String NAME = "sha256-counter-fisher-yates/1";

    private static final int WORDS_PER_BLOCK = 4;

    private final byte[] seed;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long counter;

    Lots(String seed) {
        this.seed = HexFormat.of().parseHex(seed);
    }

    /** So many of these, in the order in which they are drawn. */
    <T> List<T> draw(List<T> from, int count) {
        var rest = new ArrayList<>(from);
        for (var i = 0; i < count; i++) {
            Collections.swap(rest, i, i + below(rest.size() - i));
        }
        return List.copyOf(rest.subList(0, count));
    }

    /** Each number from 0 to n - 1 equally often. */
    int below(int n) {
        var excess = (Long.remainderUnsigned(-1L, n) + 1) % n;
        var word = next();
        while (excess != 0 && Long.compareUnsigned(word, -excess) >= 0) {
            word = next();
        }
        return (int) Long.remainderUnsigned(word, n);
    }

    private long next() {
        if (!block.hasRemaining()) {
            var input = ByteBuffer.allocate(seed.length + Long.BYTES).put(seed).putLong(counter++);
            block = ByteBuffer.wrap(Sha256.of(input.array()), 0, WORDS_PER_BLOCK * Long.BYTES);
        }
        return block.getLong();
    }
}
