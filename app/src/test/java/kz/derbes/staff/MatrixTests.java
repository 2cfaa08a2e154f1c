package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTests {
    private static final String HEAD =
            "path | fresh | anyone | entering | owner | privacy-officer | support | ads | finance | auditor\n";

    @Test
    @Obligation("6.3.3")
    void takesTheNarrowestLineAndShutsWhatStandsNowhere() {
        var matrix = new Matrix();
        assertThat(matrix.row("/console/ledger/verify").orElseThrow().of("owner"))
                .isEqualTo(Access.CHANGE);
        assertThat(matrix.row("/console").orElseThrow().of("finance")).isEqualTo(Access.SEE);
        assertThat(matrix.row("/console/enter").orElseThrow().of("anyone")).isEqualTo(Access.CHANGE);
        assertThat(matrix.row("/console/no-such-room")).isEmpty();
        assertThat(matrix.row("/console/ledgers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "path | fresh | owner\n",
                HEAD + "/console | - | - | - | r | r | r | r | r\n",
                HEAD + "/console | - | - | - | r | r | r | r | r | x\n",
                HEAD + "/me | - | - | - | r | r | r | r | r | r\n",
                HEAD + "/console/* | - | - | - | r | r | r | r | r | r\n",
                HEAD + "/console | - | - | - | r | r | r | r | r | r\n/console | - | - | - | r | r | r | r | r | r\n"
            })
    void refusesATableItDoesNotUnderstand(String table) {
        assertThatThrownBy(() -> MatrixFile.read(table)).isInstanceOf(IllegalStateException.class);
    }
}
