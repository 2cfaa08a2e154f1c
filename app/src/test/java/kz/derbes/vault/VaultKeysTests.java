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
        assertThat(index).isNotEqualTo(keys.index(FieldCode.EMAIL, "b@example.kz"));
        assertThat(index).isNotEqualTo(VaultKeys.load(elsewhere, true).index(FieldCode.EMAIL, "a@example.kz"));
        assertThat(keys.index(FieldCode.PHONE, "a")).isNotEqualTo(keys.index(FieldCode.EMAIL, "a"));
    }
}
