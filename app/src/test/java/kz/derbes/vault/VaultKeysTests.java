package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.keys.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Obligation("OPR-08")
class VaultKeysTests {
    final SubjectId subject = SubjectId.random();

    @TempDir
    Path folder;

    @Test
    void makesKeyFilesThatOnlyTheirOwnerReads() throws Exception {
        VaultKeys.load(folder, true);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void opensAfterARestart() throws Exception {
        var before = VaultKeys.load(folder, true);
        var wrapped = before.wrap(before.fresh(subject));
        var after = VaultKeys.load(folder, false);
        try (var key = after.unwrap(new WrappedKey(subject, 1, wrapped))) {
            assertThat(key).isNotNull();
        }
        assertThat(after.index(FieldCode.EMAIL, "a@example.kz"))
                .isEqualTo(before.index(FieldCode.EMAIL, "A@example.kz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault-kek.json", "vault-index.json"})
    void refusesToStartWithoutTheKeyOfWhatItKeeps(String name) throws Exception {
        VaultKeys.load(folder, true);
        Files.delete(folder.resolve(name));
        assertThatThrownBy(() -> VaultKeys.load(folder, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("restore it");
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void refusesAKeyFileThatIsNoKeyset() throws Exception {
        Files.writeString(folder.resolve("vault-kek.json"), "{}");
        assertThatThrownBy(() -> VaultKeys.load(folder, true)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void unwrapsForItsOwnSubjectUnderItsOwnKeysetOnly(@TempDir Path elsewhere) throws Exception {
        var keys = VaultKeys.load(folder, true);
        var wrapped = keys.wrap(keys.fresh(subject));
        assertThatThrownBy(() -> keys.unwrap(new WrappedKey(SubjectId.random(), 1, wrapped)))
                .isInstanceOf(IllegalStateException.class);
        var others = VaultKeys.load(elsewhere, true);
        assertThatThrownBy(() -> others.unwrap(new WrappedKey(subject, 1, wrapped)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void indexesByKeyFieldAndNormalForm(@TempDir Path elsewhere) throws Exception {
        var keys = VaultKeys.load(folder, true);
        var index = keys.index(FieldCode.EMAIL, "a@example.kz");
        assertThat(index).hasSize(32).isEqualTo(keys.index(FieldCode.EMAIL, " A@EXAMPLE.KZ"));
        assertThat(keys.indices(FieldCode.EMAIL, "a@example.kz")).containsExactly(index);
        assertThat(keys.entry(keys.indexPrimary(), FieldCode.EMAIL, "a@example.kz")
                        .index())
                .isEqualTo(index);
        assertThat(index).isNotEqualTo(keys.index(FieldCode.EMAIL, "b@example.kz"));
        assertThat(index).isNotEqualTo(VaultKeys.load(elsewhere, true).index(FieldCode.EMAIL, "a@example.kz"));
        assertThat(keys.index(FieldCode.PHONE, "a")).isNotEqualTo(keys.index(FieldCode.EMAIL, "a"));
    }

    @Test
    void takesOverAKeyThatAnotherNodeHasBroughtWhenItMeetsIt() throws Exception {
        var here = VaultKeys.load(folder, true);
        var there = VaultKeys.load(folder, false);
        there.file(Ring.WRAPPING).add(77);
        there.file(Ring.WRAPPING).promote(77);
        there.refresh();
        var wrapped = new WrappedKey(subject, 1, there.wrap(there.fresh(subject)));
        assertThat(wrapped.key()).isEqualTo(77);
        assertThat(here.held().wrapping()).doesNotContain(77L);
        here.unwrap(wrapped).close();
        assertThat(here.held().wrappingPrimary()).isEqualTo(77);
    }

    @Test
    void namesWhatIsWrongWithAWrappedKey() throws Exception {
        var keys = VaultKeys.load(folder, true);
        byte[] wrapped = keys.wrap(keys.fresh(subject));
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            var altered = wrapped.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            var expected = bit >= 8 && bit < 40 ? Damage.KEY_UNKNOWN : Damage.KEY_DAMAGED;
            assertThatThrownBy(() -> keys.unwrap(new WrappedKey(subject, 1, altered)))
                    .isInstanceOfSatisfying(DamagedException.class, it -> {
                        assertThat(it.damage()).isEqualTo(expected);
                        assertThat(it.subject()).isEqualTo(subject);
                    });
        }
        assertThatThrownBy(() -> keys.unwrap(new WrappedKey(subject, 1, new byte[3])))
                .isInstanceOf(DamagedException.class);
    }

    @Test
    void goesOnWithTheKeysItHasWhileTheFileCannotBeRead() throws Exception {
        var keys = VaultKeys.load(folder, true);
        var wrapped = keys.wrap(keys.fresh(subject));
        Files.delete(folder.resolve("vault-kek.json"));
        keys.refresh();
        keys.unwrap(new WrappedKey(subject, 1, wrapped)).close();
    }
}
