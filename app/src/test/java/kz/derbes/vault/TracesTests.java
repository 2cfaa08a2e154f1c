package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.derbes.law.FieldCode;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Obligation("OPR-08")
class TracesTests {
    @TempDir
    Path folder;

    Traces traces;

    @BeforeEach
    void load() throws Exception {
        traces = traces(folder, SearchSettings.Kind.PREFIX);
    }

    @Test
    void marksEachBeginningOfASurnameAndTheEndOfAPhone() {
        assertThat(marks(Map.of(SURNAME, "Ким"))).hasSize(2);
        assertThat(marks(Map.of(SURNAME, "А"))).isEmpty();
        assertThat(marks(Map.of(SURNAME, "Әбдірахманова-Сағынтайқызы"))).hasSize(11);
        assertThat(marks(Map.of(PHONE, "8 701 123 45 67"))).hasSize(1);
        assertThat(marks(Map.of(PHONE, "звоните"))).isEmpty();
        assertThat(marks(Map.of(EMAIL, "a@example.kz"))).isEmpty();
    }

    @Test
    void tellsTheFieldByTheLowestBit() {
        assertThat(marks(Map.of(SURNAME, "Әбдірахманова"))).allMatch(it -> (it & 1) == 0);
        assertThat(marks(Map.of(PHONE, "+7 701 123 45 67"))).allMatch(it -> (it & 1) == 1);
    }

    @Test
    void marksNothingTwiceAndDigitsOfANameDifferentlyFromAPhone() {
        var name = marks(Map.of(SURNAME, "4567"));
        var phone = marks(Map.of(PHONE, "+7 701 123 45 67"));
        assertThat(name).doesNotHaveDuplicates();
        assertThat(name.stream().map(it -> it | 1)).doesNotContainAnyElementsOf(phone);
    }

    @Test
    void marksOtherwiseUnderAnotherKey(@TempDir Path elsewhere) throws Exception {
        assertThat(marks(traces(elsewhere, SearchSettings.Kind.PREFIX), Map.of(SURNAME, "Ким")))
                .doesNotContainAnyElementsOf(marks(Map.of(SURNAME, "Ким")));
    }

    @Test
    void marksNothingWhereTheOperatorAllowsWholeContactsOnly() throws Exception {
        assertThat(traces(folder, SearchSettings.Kind.EXACT).of(Map.of(SURNAME, "Ким", PHONE, "+77011234567")))
                .isEmpty();
    }

    private static Traces traces(Path folder, SearchSettings.Kind kind) throws Exception {
        return new Traces(VaultKeys.load(folder, true), new SearchSettings(kind));
    }

    private List<Long> marks(Map<FieldCode, String> typed) {
        return marks(traces, typed);
    }

    private static List<Long> marks(Traces traces, Map<FieldCode, String> typed) {
        return traces.of(typed).values().stream().flatMap(List::stream).toList();
    }
}
