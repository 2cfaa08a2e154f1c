package kz.derbes.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is no policy gets a clear answer. */
class UnreadableFileTests {

    static Stream<Arguments> files() {
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        return Stream.of(
                Arguments.of("nothing", "a.txt", new byte[0], Fault.EMPTY),
                Arguments.of("blanks", "a.txt", text(" \n\t\n"), Fault.EMPTY),
                Arguments.of("fifty megabytes", "a.txt", new byte[50 * 1024 * 1024], Fault.TOO_LARGE),
                Arguments.of("noise", "a.md", noise, Fault.BINARY),
                Arguments.of(
                        "a picture named docx", "a.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, Fault.BINARY),
                Arguments.of("pdf", "a.pdf", text("%PDF-1.7 …"), Fault.UNSUPPORTED_FORMAT),
                Arguments.of("rtf", "a.rtf", text("{\\rtf1}"), Fault.UNSUPPORTED_FORMAT),
                Arguments.of("another zip", "a.docx", TestingPolicies.zip(Map.of("x", "y")), Fault.UNSUPPORTED_FORMAT),
                Arguments.of("torn docx", "a.docx", torn(), Fault.DAMAGED),
                Arguments.of("entities", "a.docx", docx(doctype), Fault.EMPTY),
                Arguments.of("bomb", "a.docx", docx(" ".repeat(30 * 1024 * 1024)), Fault.DAMAGED),
                Arguments.of(
                        "half a letter",
                        "a.txt",
                        new byte[] {(byte) 0xD0, '1', (byte) 0xFE, '2'},
                        Fault.UNKNOWN_CHARSET),
                Arguments.of("a recipe", "a.txt", text("1. Мука\n2. Вода\n3. Соль\n4. Дрожжи"), Fault.NOT_A_POLICY),
                Arguments.of("prose", "a.txt", text("Мы бережём персональные данные."), Fault.NOT_A_POLICY),
                Arguments.of("numbers", "a.txt", text("1.1. Личные данные\n".repeat(5_000)), Fault.TOO_MANY_CLAUSES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isAnsweredWithACode(String story, String name, byte[] bytes, Fault fault) {
        assertThat(PolicyReader.read(name, bytes)).as(story).isEqualTo(new Readout.Unreadable(fault));
    }

    @Test
    void survivesALineThatNeverEnds() {
        String endless = "1.1. Персональные данные\n1.2. " + "1.1.1.1 ".repeat(60_000) + "\n1.3. Конец";
        assertThat(PolicyReader.read("a.txt", text(endless))).isInstanceOf(Readout.Read.class);
    }

    private static byte[] docx(String document) {
        return TestingPolicies.zip(Map.of("word/document.xml", document));
    }

    private static byte[] torn() {
        byte[] whole = TestingPolicies.docx("1.1. Данные ".repeat(500));
        return java.util.Arrays.copyOf(whole, whole.length / 3);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
