package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A receipt proves its entry, and a receipt with any bit changed proves nothing. */
class ReceiptTests {
    private static final TestingLog LOG = TestingLog.of(300);

    @Test
    void provesEveryEntry() {
        for (int index = 0; index < 300; index++) {
            var receipt = Receipt.parse(receipt(index).text());
            assertThat(receipt.entry()).isEqualTo("entry " + index);
            assertThat(receipt.verify(TestingLog.KEY.verifier()).size()).isEqualTo(300);
        }
    }

    @Test
    void isWrittenAsTheStandardSays() {
        assertThat(receipt(256).text().lines().toList())
                .startsWith("c2sp.org/tlog-proof@v1", "extra ZW50cnkgMjU2", "index 256")
                .contains("", "test.example/log", "300");
    }

    @Test
    void provesNothingWithAnyBitChanged() {
        byte[] text = receipt(17).text().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < text.length * 8; bit++) {
            byte[] changed = text.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String wrong = new String(changed, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Receipt.parse(wrong).verify(TestingLog.KEY.verifier()))
                    .as("bit " + bit)
                    .isInstanceOf(DamageException.class);
        }
    }

    @Test
    void provesNothingCutShort() {
        String text = receipt(17).text();
        for (int length = 0; length < text.length(); length++) {
            String wrong = text.substring(0, length);
            assertThatThrownBy(() -> Receipt.parse(wrong).verify(TestingLog.KEY.verifier()))
                    .isInstanceOf(DamageException.class);
        }
    }

    private static Receipt receipt(int index) {
        var checkpoint = Checkpoint.open(LOG.note(), TestingLog.KEY.verifier());
        return Receipt.of(new StoredTree(LOG.store, 300), index, checkpoint, LOG.note());
    }
}
