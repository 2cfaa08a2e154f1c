package kz.derbes.order.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table of offers may say. */
class OfferTableTests {
    private static final String HEAD = "slug,category,kind,name_kk,name_ru,price,stock,active,kept_because\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cup,tea,goods,Кесе,Чашка,4900,3,yes,           | -
            cup,tea,,Кесе,Чашка,4 900.50,3,,underwear      | -
            lesson,tea,service,Сабақ,Урок,0,,,             | -
            Cup!,tea,goods,Кесе,Чашка,4900,3,,             | slug:slug
            cup,tea,goods,,Чашка,4900,3,,                  | name_kk:required
            cup,none,goods,Кесе,Чашка,4900,3,,             | category:category
            cup,tea,goods,Кесе,Чашка,-5,3,,                | price:price
            cup,tea,goods,Кесе,Чашка,9999999999,3,,        | price:price
            cup,tea,goods,Кесе,Чашка,4900,,,               | stock:stock
            lesson,tea,service,Сабақ,Урок,1,5,,            | stock:stockless
            cup,tea,goods,Кесе,Чашка,4900,3,maybe,nothing  | active:active kept_because:kept
            """)
    void namesColumnAndReason(String line, String faults) {
        var table = OfferTable.read(HEAD + line, Set.of("tea"));
        var found = table.faults().stream()
                .map(it -> it.column() + ":" + it.code())
                .reduce("", (a, b) -> (a + " " + b).strip());
        assertThat(found).isEqualTo(faults.equals("-") ? "" : faults);
        assertThat(table.offers()).hasSize(faults.equals("-") ? 1 : 0);
    }

    @Test
    void readsQuotesAndSaysWhereOneIsOpen() {
        assertThat(Csv.rows("a;b\n\"x;\"\"y\"\"\n2\";z\n")).hasSize(2);
        assertThat(Csv.rows("a;b\n\"x;\"\"y\"\"\n2\";z\n").get(1)).containsExactly("x;\"y\"\n2", "z");
        assertThat(OfferTable.read(HEAD + "\"cup,tea", Set.of()).faults())
                .containsExactly(new LineFault(2, "", "quote"));
        assertThat(OfferTable.read("", Set.of()).faults()).containsExactly(new LineFault(1, "", "head"));
    }

    @Test
    void writesWhatItReads() {
        var once = OfferTable.read(HEAD + "cup,tea,goods,Кесе,\"Чашка, «Степь»\",4900.50,3,no,food", Set.of("tea"));
        var again = OfferTable.read(OfferTable.write(once.offers()), Set.of("tea"));
        assertThat(again.faults()).isEmpty();
        assertThat(again.offers().getFirst().name())
                .isEqualTo(once.offers().getFirst().name());
        assertThat(again.offers().getFirst().tiyn()).isEqualTo(490_050);
        assertThat(again.offers().getFirst().active()).isFalse();
    }

    @Test
    void makesNoFormulaOfAName() {
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
    }
}
