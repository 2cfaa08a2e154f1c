package kz.derbes.register.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of the classes, with and without the lift for restricted access, and the warning before each. */
@Obligation({"OPR-05", "OPR-09"})
class SizeSettingsTests {
    @ParameterizedTest(name = "{0} people")
    @CsvSource({
        "0,SMALL,MEDIUM,false",
        "7999,SMALL,MEDIUM,false",
        "8000,SMALL,MEDIUM,true",
        "10000,SMALL,MEDIUM,true",
        "10001,MEDIUM,LARGE,false",
        "399999,MEDIUM,LARGE,false",
        "400000,MEDIUM,LARGE,true",
        "499999,MEDIUM,LARGE,true",
        "500000,LARGE,LARGE,false"
    })
    void drawsTheBorders(long people, SizeClass plain, SizeClass restricted, boolean near) {
        assertThat(new SizeSettings(10_000, 500_000, false).of(people)).isEqualTo(plain);
        assertThat(new SizeSettings(10_000, 500_000, true).of(people)).isEqualTo(restricted);
        assertThat(new SizeSettings(10_000, 500_000, false).isNear(people)).isEqualTo(near);
    }

    @Test
    void refusesBordersThatOverlap() {
        assertThatThrownBy(() -> new SizeSettings(10, 10, false)).hasMessageContaining("overlap");
    }
}
