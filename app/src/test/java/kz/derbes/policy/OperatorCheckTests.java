package kz.derbes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's record that is not whole keeps registration closed. */
@Obligation({"1.1.1", "SEL-01", "RET-01"})
class OperatorCheckTests {

    @Test
    void passesTheDemoOperator() {
        assertThat(OperatorCheck.defects(DemoOperator.invented())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all in order            | Лавка | 000140000002  | https://lavka.kz      | a@lavka.kz | KZ, Алматы  |
            nothing at all          | ''    | ''            | ''                    | ''         | ''          | operator-name operator-number operator-site operator-contact operator-storage
            thirteen digits         | Лавка | 0001400000021 | https://lavka.kz      | a@lavka.kz | KZ          | operator-number
            wrong check digit       | Лавка | 000140000003  | https://lavka.kz      | a@lavka.kz | KZ          | operator-number
            zeros                   | Лавка | 000000000000  | https://lavka.kz      | a@lavka.kz | KZ          | operator-number
            one slash               | Лавка | 000140000002  | https:/lavka.kz       | a@lavka.kz | KZ          | operator-site
            plain http              | Лавка | 000140000002  | http://lavka.kz       | a@lavka.kz | KZ          | operator-site
            with a path             | Лавка | 000140000002  | https://lavka.kz/shop | a@lavka.kz | KZ          | operator-site
            with a slash at the end | Лавка | 000140000002  | https://lavka.kz/     | a@lavka.kz | KZ          | operator-site
            with a name in it       | Лавка | 000140000002  | https://me@lavka.kz   | a@lavka.kz | KZ          | operator-site
            contact without a host  | Лавка | 000140000002  | https://lavka.kz      | a@lavka    | KZ          | operator-contact
            kept abroad             | Лавка | 000140000002  | https://lavka.kz      | a@lavka.kz | DE, Berlin  | operator-storage
            a word that starts so   | Лавка | 000140000002  | https://lavka.kz      | a@lavka.kz | KZX         | operator-storage
            """)
    void tellsEachFault(
            String story, String name, String number, String site, String contact, String storage, String faults) {
        var operator = new Operator(name, number, "Алматы", site, contact, "", storage, "privacy@lavka.kz");
        var expected = faults == null ? new String[0] : faults.split(" ");
        assertThat(OperatorCheck.defects(operator)).as(story).containsExactly(expected);
    }

    @Test
    @Obligation("OPR-03")
    void wantsACompanyToNameWhoIsResponsible() {
        var company = new Operator("Лавка", "000140000002", "Алматы", "https://lavka.kz", "a@lavka.kz", "", "KZ", " ");
        assertThat(OperatorCheck.defects(company)).containsExactly("operator-responsible");
        var trader = new Operator("ИП Лавка", "000101000003", "Алматы", "https://lavka.kz", "a@lavka.kz", "", "KZ", "");
        assertThat(OperatorCheck.defects(trader)).isEmpty();
    }

    @Test
    void readsAnEmptyRecordAsNotGiven() {
        assertThat(new OperatorSettings("", " ", "", "", "", "", "", "").given())
                .isFalse();
        assertThat(new OperatorSettings("", " ", "", "", "x", "", "", "").given())
                .isTrue();
        assertThat(Arrays.asList(new OperatorSettings(" a ", "", "", "", "", "", "", "")
                        .operator()
                        .name()))
                .containsExactly("a");
    }
}
