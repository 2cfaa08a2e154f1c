package kz.derbes.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"faulty.txt", "flat.txt", "clinic.md", "duken.txt", "agency.html", "written.html", "chapters.txt"
            })
    void recognisesWhatEachClausePromises(String file) {
        var expected = TestingPolicies.text(file.replaceAll("\\..*", ".expected"))
                .lines()
                .toList();
        assertThat(kinds(TestingPolicies.read(file, TestingPolicies.bytes(file))))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"faulty.txt", "duken.txt", "chapters.txt"})
    void readsTheSameFromWord(String file) {
        String text = TestingPolicies.text(file);
        var plain = TestingPolicies.read(file, text.getBytes(StandardCharsets.UTF_8));
        assertThat(kinds(TestingPolicies.read("x.docx", TestingPolicies.docx(text))))
                .isEqualTo(kinds(plain));
    }

    @Test
    void countsTheNumbersThatWordCounts() {
        var reading = TestingPolicies.read(
                "auto.docx",
                TestingPolicies.numberedDocx(List.of(
                        "0Личные данные",
                        "1При регистрации форма запрашивает только следующие данные:",
                        "2фамилия и имя",
                        "2номер телефона",
                        "1Данные хранятся бессрочно.",
                        "0Прочее",
                        "1Вопросы и предложения присылайте по почте.")));
        assertThat(kinds(reading))
                .containsExactly(
                        "1 section",
                        "1.1 registration-fields",
                        "1.1#1 field-name",
                        "1.1#2 field-phone",
                        "1.2 finite-term".replace("finite", "unlimited"),
                        "2 section",
                        "2.1 contact");
    }

    @Test
    void readsTheCyrillicPageOfWindows() {
        byte[] old = TestingPolicies.text("chapters.txt").getBytes(Charset.forName("windows-1251"));
        assertThat(kinds(TestingPolicies.read("old.txt", old)))
                .containsExactlyElementsOf(
                        TestingPolicies.text("chapters.expected").lines().toList());
    }

    @Test
    @Obligation("CON-08")
    void findsFaultsWithLineAndClause() {
        var reading = TestingPolicies.read("faulty.txt", TestingPolicies.bytes("faulty.txt"));
        assertThat(reading.defects())
                .extracting(it -> it.code().code() + " " + it.clause() + " " + it.line())
                .containsExactly(
                        "site-address preamble 3",
                        "operator-number 1.1.1 7",
                        "duplicate-number 2.3b 14",
                        "missing-number 3.3 25",
                        "contact-missing 5.7 41");
        assertThat(reading.reserved()).containsExactly("3.3");
        assertThat(reading.blocked()).isTrue();
    }

    @Test
    @Obligation({"2.1", "5.1", "8.2", "9.1"})
    void findsWhereLawAndTextPart() {
        assertThat(conflicts("faulty.txt"))
                .contains("C1 2.1", "C2 2.2", "C3 5.1", "C4 5.2", "C6 5.5", "C6 5.6", "C7 5.4", "C8 5.3", "C10 3.4")
                .contains(
                        "C15 2.3a", "C18 2.3b", "C22 null", "C23 null", "C24 null", "C25 1.1.1", "C29 2.1", "C30 3.4");
        assertThat(conflicts("chapters.txt"))
                .contains("C9 2.4", "C11 1.2", "C12 1.2", "C13 2.3", "C14 4.3", "C16 4.1", "C19 2.2", "C21 2.5")
                .noneMatch(it -> it.startsWith("C1 ") || it.startsWith("C3 ") || it.startsWith("C7 "));
        assertThat(conflicts("clinic.md"))
                .containsExactlyInAnyOrder("C22 null", "C23 null", "C26 null", "C29 2.1", "C9 3.5");
    }

    @Test
    void takesAReferenceAtALineStartForNoClause() {
        assertThat(TestingPolicies.read("chapters.txt", TestingPolicies.bytes("chapters.txt"))
                        .clause("5.2"))
                .isEmpty();
    }

    private static List<String> conflicts(String file) {
        return TestingPolicies.read(file, TestingPolicies.bytes(file)).conflicts().stream()
                .map(it -> it.code() + " " + it.clause())
                .toList();
    }

    static List<String> kinds(Reading reading) {
        return reading.clauses().stream()
                .map(it -> it.key() + " " + it.kind().code())
                .toList();
    }
}
