package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have published: the reference tree of Certificate Transparency and the note of the Go checksum database. */
class PublishedVectorTests {
    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hashesTheReferenceTree(int size, String root) {
        var frontier = new Frontier();
        LEAVES.subList(0, size).stream().map(Hash::leaf).forEach(frontier::append);
        assertThat(frontier.root()).hasToString(root);
        assertThat(TestingLog.plainTree(LEAVES).root(size)).hasToString(root);
    }

    @Test
    void provesTheReferenceTree() {
        var tree = TestingLog.plainTree(LEAVES);
        assertThat(tree.consistency(6, 8))
                .map(Hash::toString)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.inclusion(2, 3)).containsExactly(tree.root(2));
    }

    @Test
    void signsTheReferenceNoteByteForByte() {
        byte[] typed = Strict.base64(SEED);
        var key = SigningKey.ofSeed("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length));
        assertThat(key.verifier()).hasToString(VERIFIER);
        assertThat(SignedNote.sign(TEXT, key)).isEqualTo(NOTE);
        assertThat(SignedNote.open(NOTE, VerifierKey.parse(VERIFIER))).isEqualTo(TEXT);
        assertThat(SigningKey.parse("PeterNeumann", key.pkcs8()).verifier()).hasToString(VERIFIER);
        assertThat(key).asString().doesNotContain(key.pkcs8());
    }

    @Test
    void refusesEveryMangledKey() {
        for (int from = 0; from < VERIFIER.length(); from++)
            for (int to = from; to <= VERIFIER.length(); to++)
                if (to - from < VERIFIER.length()) refusesKey(VERIFIER.substring(from, to));
        for (int i = 0; i < VERIFIER.length(); i++)
            refusesKey(VERIFIER.substring(0, i) + (char) (VERIFIER.charAt(i) + 1) + VERIFIER.substring(i + 1));
        refusesKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refusesKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void passesOverStrangersAndRefusesAWrongSignature() {
        var key = VerifierKey.parse(VERIFIER);
        var stranger = SignedNote.sign(TEXT, TestingLog.KEY).substring(TEXT.length() + 1);
        assertThat(SignedNote.open(NOTE + stranger, key)).isEqualTo(TEXT);
        refusesNote(TEXT + "\n" + stranger, key);
        refusesNote(NOTE.replace("cryptography", "cryptographY"), key);
        refusesNote(NOTE.replace("JnAM=", "JnAN="), key);
        refusesNote(NOTE.replace("JnAM=", "JnAM"), key);
        refusesNote(NOTE.replace("\n\n", "\n"), key);
        refusesNote(NOTE + "\n", key);
        refusesNote(NOTE + "— Peter\n", key);
        refusesNote("", key);
    }

    private static void refusesKey(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refusesNote(String note, VerifierKey key) {
        assertThatThrownBy(() -> SignedNote.open(note, key)).as(note).isInstanceOf(DamageException.class);
    }
}
