package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RoomTest
@Import(TestingPersons.class)
@Obligation("3.6")
class AsTypedRoomTests {
    static final int PERSONS = 150;

    /** Pieces that a careless program folds, trims, repairs or cuts. */
    static final String[] PIECES = {
        "ә",
        "ғ",
        "қ",
        "ң",
        "ө",
        "ұ",
        "ү",
        "һ",
        "і",
        "Ә",
        "Ғ",
        "Қ",
        "Ң",
        "Ө",
        "Ұ",
        "Ү",
        "Һ",
        "І",
        "ё",
        "й",
        "и\u0306",
        "é",
        "e\u0301",
        "ﬁ",
        "İ",
        "ı",
        "ß",
        " ",
        "  ",
        "\u00a0",
        "\u200d",
        "\u202e",
        "\uFEFF",
        "'",
        "\"",
        "\\",
        "%",
        "<b>",
        "&amp;",
        "--",
        "a",
        "Z",
        "0",
        "😀",
        "👩\u200d👧",
        "𐍈",
        "ـ",
        "中",
    };

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Test
    void givesBackByteForByteWhatWasTyped() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int n = 0; n < PERSONS; n++) {
            var typed = typed(random);
            var subject = persons.kept(typed);
            var opened = vault.open(new Reading(
                    subject, Purpose.PERSONAL_ACCESS, Set.copyOf(Uses.fieldsInUse()), Actor.subject(subject)));
            assertThat(TestingPersons.revealed(opened)).as("seed " + seed).isEqualTo(typed);
        }
    }

    private static Map<FieldCode, String> typed(Random random) {
        var typed = new EnumMap<FieldCode, String>(FieldCode.class);
        for (var field : Uses.fieldsInUse()) {
            String text = text(random);
            typed.put(field, field == FieldCode.EMAIL ? random.nextLong() + text : text);
        }
        return typed;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }
}
