package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between two sizes of a log is read in order and believed only when the roots agree. */
class StretchTests {

    @ParameterizedTest
    @CsvSource({"0, 700", "1, 700", "255, 257", "256, 512", "511, 512", "300, 300", "699, 700", "0, 0"})
    void leadsFromOneRootToTheOther(int from, int to) {
        var log = TestingLog.of(to);
        var stretch = new Stretch(log.store, from, to);
        assertThat(stretch.entries()).containsExactlyElementsOf(log.entries.subList(from, to));
        var before = TestingLog.plainRoot(log.entries.subList(0, from));
        var after = TestingLog.plainRoot(log.entries.subList(0, to));
        assertThat(stretch.leads(before, after)).isTrue();
        assertThat(stretch.leads(Hash.leaf(new byte[1]), after)).isFalse();
        if (from != to) assertThat(stretch.leads(before, before)).isFalse();
    }

    @Test
    void doesNotLeadOverAChangedEntry() {
        var log = TestingLog.of(300);
        byte[] bundle = log.store.read("tile/entries/001.p/44").orElseThrow();
        bundle[bundle.length - 1] ^= 1;
        log.store.write("tile/entries/001.p/44", bundle);
        var before = TestingLog.plainRoot(log.entries.subList(0, 100));
        assertThat(new Stretch(log.store, 100, 300).leads(before, TestingLog.plainRoot(log.entries)))
                .isFalse();
    }

    @Test
    void readsFactsBack() {
        var first = fact("{\"colour\":\"green\",\"number\":\"7\"}", UUID.randomUUID());
        var second = fact("{}", null);
        var store = new TestingStore();
        new TreeWriter(store).append(0, List.of(first.bytes(), second.bytes()));
        assertThat(new Stretch(store, 0, 2).facts()).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"actor\":\"system:a\",\"at\":\"2026-11-22T09:00:00Z\",\"codes\":{},\"deed\":\"a.b\",\"id\":\"00000000-0000-8000-8000-000000000001\",\"v\":1}",
                "{\"actor\":\"system:a\",\"at\":\"2026-11-22T09:00:00.000000Z\",\"codes\":{},\"deed\":\"a.b\",\"id\":\"1-1-1-1-1\",\"v\":1}",
                "{\"actor\":\"system:a\",\"at\":\"yesterday\",\"codes\":{},\"deed\":\"a.b\",\"id\":\"00000000-0000-8000-8000-000000000001\",\"v\":1}",
                "{\"actor\":\"system:a\",\"at\":\"2026-11-22T09:00:00.000000Z\",\"codes\":{},\"deed\":\"a.b\",\"id\":\"00000000-0000-8000-8000-000000000001\",\"v\":2}"
            })
    void readsNoSecondSpelling(String text) {
        assertThatThrownBy(() -> Leaf.parse(text)).isInstanceOf(DamageException.class);
    }

    private static Leaf fact(String codes, @org.jspecify.annotations.Nullable UUID subject) {
        return new Leaf(
                UUID.randomUUID(), Instant.parse("2026-11-22T09:00:00.120003Z"), "a.b", subject, "system:a", codes);
    }
}
