package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TableTests {
    private static final List<Verdict> VERDICTS = List.of(
            new Verdict("3.3#1", State.KEPT, 12, "seen \"it\""), new Verdict("5.2", State.OPEN, 0, "not built"));

    @Test
    void writesTheAgreedJson() {
        var first = JsonMapper.builder()
                .build()
                .readTree(Main.json(VERDICTS))
                .path("clauses")
                .path(0);
        assertThat(first.path("key").asString()).isEqualTo("3.3#1");
        assertThat(first.path("state").asString()).isEqualTo("kept");
        assertThat(first.path("checks").asInt()).isEqualTo(12);
        assertThat(first.path("seen").asString()).isEqualTo("seen \"it\"");
    }

    @Test
    void sumsUpAtTheEnd() {
        assertThat(Table.of(VERDICTS)).endsWith("1 kept, 1 open");
    }
}
