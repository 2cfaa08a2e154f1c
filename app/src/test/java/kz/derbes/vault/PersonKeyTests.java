package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

@Obligation("OPR-08")
class PersonKeyTests {
    static final byte[] VALUE = "Қанат".getBytes(StandardCharsets.UTF_8);
    final SubjectId subject = SubjectId.random();
    final byte[] bytes = new byte[32];

    PersonKey key(SubjectId subject, int generation) throws GeneralSecurityException {
        return new PersonKey(subject, generation, bytes.clone());
    }

    @Test
    void opensWhatItSealed() throws GeneralSecurityException {
        var sealed = key(subject, 1).seal(FieldCode.SURNAME, VALUE);
        assertThat(key(subject, 1).open(FieldCode.SURNAME, sealed).reveal()).isEqualTo("Қанат");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() throws GeneralSecurityException {
        var key = key(subject, 1);
        assertThat(key.seal(FieldCode.SURNAME, VALUE)).isNotEqualTo(key.seal(FieldCode.SURNAME, VALUE));
    }

    @Test
    void opensNowhereButInItsPlace() throws GeneralSecurityException {
        var sealed = key(subject, 1).seal(FieldCode.SURNAME, VALUE);
        refuses(key(subject, 1), FieldCode.GIVEN_NAME, sealed);
        refuses(key(subject, 2), FieldCode.SURNAME, sealed);
        refuses(key(SubjectId.random(), 1), FieldCode.SURNAME, sealed);
        refuses(PersonKey.fresh(subject, 1), FieldCode.SURNAME, sealed);
    }

    @Test
    void noticesEveryFlippedBit() throws GeneralSecurityException {
        var sealed = key(subject, 1).seal(FieldCode.SURNAME, VALUE);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            refuses(key(subject, 1), FieldCode.SURNAME, altered);
        }
    }

    @Test
    void noticesEveryCut() throws GeneralSecurityException {
        var sealed = key(subject, 1).seal(FieldCode.SURNAME, VALUE);
        for (int length = 0; length < sealed.length; length++)
            refuses(key(subject, 1), FieldCode.SURNAME, Arrays.copyOf(sealed, length));
    }

    @Test
    void emptiesItsArrayOnClose() throws GeneralSecurityException {
        Arrays.fill(bytes, (byte) 7);
        new PersonKey(subject, 1, bytes).close();
        assertThat(bytes).containsOnly(0);
    }

    private static void refuses(PersonKey key, FieldCode field, byte[] sealed) {
        assertThatThrownBy(() -> key.open(field, sealed))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("value-damaged");
    }
}
