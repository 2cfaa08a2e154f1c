package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The spelling of a leaf; it can never change, because it is what was hashed. */
class LeafTests {
    private static final UUID ID = UUID.fromString("00000000-002a-8abc-8def-0123456789ab");
    private static final UUID SUBJECT = UUID.fromString("5b1f0d9e-0000-4000-8000-000000000001");

    @Test
    void isSpeltInOrderWithoutSpacesToTheMicrosecond() {
        var leaf = new Leaf(
                ID,
                Instant.parse("2026-11-22T09:00:00.1200034Z"),
                "consent.given",
                SUBJECT,
                "subject:a",
                "{\"a\":\"b\"}");
        assertThat(leaf.json())
                .isEqualTo("{\"actor\":\"subject:a\",\"at\":\"2026-11-22T09:00:00.120003Z\",\"codes\":{\"a\":\"b\"},"
                        + "\"deed\":\"consent.given\",\"id\":\"00000000-002a-8abc-8def-0123456789ab\","
                        + "\"subject\":\"5b1f0d9e-0000-4000-8000-000000000001\",\"v\":1}");
    }

    @Test
    void leavesOutASubjectThatThereIsNot() {
        assertThat(new Leaf(ID, Instant.EPOCH, "policy.published", null, "system:x", "{}").json())
                .contains("\"at\":\"1970-01-01T00:00:00.000000Z\"")
                .doesNotContain("subject");
    }

    @Test
    void quotesWhatARowMayHoldAfterTampering() {
        assertThat(Leaf.quote("a\"b\\c\nd\u0001")).isEqualTo("\"a\\\"b\\\\c\\u000ad\\u0001\"");
    }
}
