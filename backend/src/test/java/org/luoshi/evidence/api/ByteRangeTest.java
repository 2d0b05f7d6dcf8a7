package org.luoshi.evidence.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    @Test
    void readsWhatBrowsersAsk() {
        assertThat(ByteRange.parse("bytes=0-", 100)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.parse("bytes=10-19", 100)).contains(new ByteRange(10, 19));
        assertThat(ByteRange.parse("bytes=90-500", 100)).contains(new ByteRange(90, 99));
        assertThat(ByteRange.parse("bytes=-10", 100)).contains(new ByteRange(90, 99));
        assertThat(ByteRange.parse("bytes=-500", 100)).contains(new ByteRange(0, 99));
    }

    @Test
    void knowsWhenNothingIsInTheRange() {
        assertThat(ByteRange.parse("bytes=100-", 100).orElseThrow().isSatisfiable())
                .isFalse();
        assertThat(ByteRange.parse("bytes=-0", 100).orElseThrow().isSatisfiable())
                .isFalse();
    }

    @Test
    void ignoresWhatItNeedNotKnow() {
        assertThat(ByteRange.parse(null, 100)).isEmpty();
        assertThat(ByteRange.parse("bytes=-", 100)).isEmpty();
        assertThat(ByteRange.parse("bytes=5-1", 100)).isEmpty();
        assertThat(ByteRange.parse("bytes=0-1,5-6", 100)).isEmpty();
        assertThat(ByteRange.parse("lines=0-1", 100)).isEmpty();
        assertThat(ByteRange.parse("bytes=0-99999999999999999999999", 100)).isEmpty();
    }
}
