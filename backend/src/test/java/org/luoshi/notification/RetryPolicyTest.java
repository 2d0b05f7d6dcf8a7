package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    @Test
    void waitsLongerEachTime() {
        assertThat(RetryPolicy.waitAfter(1, Optional.empty())).contains(Duration.ofSeconds(10));
        assertThat(RetryPolicy.waitAfter(2, Optional.empty())).contains(Duration.ofSeconds(40));
        assertThat(RetryPolicy.waitAfter(4, Optional.empty())).contains(Duration.ofSeconds(640));
        assertThat(RetryPolicy.waitAfter(7, Optional.empty())).contains(Duration.ofHours(6));
    }

    @Test
    void givesUpAfterTheEighth() {
        assertThat(RetryPolicy.waitAfter(8, Optional.empty())).isEmpty();
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        assertThat(RetryPolicy.waitAfter(1, Optional.of(Duration.ofMinutes(2)))).contains(Duration.ofMinutes(2));
        assertThat(RetryPolicy.waitAfter(1, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofSeconds(10));
        assertThat(RetryPolicy.waitAfter(1, Optional.of(Duration.ofDays(9)))).contains(Duration.ofHours(6));
    }
}
