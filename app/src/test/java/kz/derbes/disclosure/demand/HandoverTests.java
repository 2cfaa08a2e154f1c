package kz.derbes.disclosure.demand;

import static kz.derbes.law.FieldCode.COOKIE;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.RESIDENCE;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.derbes.account.TestingPerson;
import kz.derbes.testing.Obligation;
import kz.derbes.tlog.Main;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What leaves in a package, for whom it opens, and that it leaves once. */
@Obligation({"5.2", "OPR-06", "C12", "6.3.2"})
class HandoverTests extends DemandHouse {
    @Test
    void handsOverWhatIsDemandedAndGrantedAndNothingElse() throws IOException {
        String email = TestingPerson.email();
        person(email);
        var id = approved(entry(null, SURNAME, PHONE, RESIDENCE, COOKIE), Set.of(SURNAME, RESIDENCE), email);
        String passphrase = packed(id);
        var files = unpacked(taken(id).content(), passphrase);
        assertThat(files.keySet()).contains("answer.json", "letter-kk.pdf", "letter-ru.pdf", "MANIFEST", "RECEIPT");
        var answer = JsonMapper.shared().readTree(files.get("answer.json"));
        var person = answer.get("people").get(0);
        assertThat(person.get("values").propertyNames()).containsExactly("surname");
        assertThat(person.get("values").get("surname").asString()).isEqualTo(FAMILY);
        var text = new String(files.get("answer.json"), StandardCharsets.UTF_8);
        assertThat(person.get("place").asInt()).isOne();
        assertThat(text)
                .doesNotContain(email, TELEPHONE, "Әйгерім", number(email).toString());
        assertThat(new String(files.get("letter-ru.pdf"), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    void opensWithThePassphraseAlone() throws IOException {
        String email = TestingPerson.email();
        person(email);
        var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
        String passphrase = packed(id);
        assertThat(passphrase).matches("([A-Z2-9]{5}-){5}[A-Z2-9]{5}");
        var bytes = taken(id).content().readAllBytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("answer.json", "%PDF-");
        assertThatThrownBy(() -> unpacked(new ByteArrayInputStream(bytes), passphrase.replace('-', '+')))
                .isInstanceOf(ZipException.class);
        assertThat(unpacked(new ByteArrayInputStream(bytes), passphrase)).isNotEmpty();
        var everything = jdbc.sql("select string_agg(d::text, ' ') from disclosure.demand d")
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(everything).doesNotContain(passphrase);
    }

    @Test
    void provesOfflineWhatWasInIt(@TempDir Path folder) throws IOException {
        String email = TestingPerson.email();
        person(email);
        var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
        String passphrase = packed(id);
        var bundle = folder.resolve("bundle.zip");
        Files.write(bundle, inner(taken(id).content(), passphrase));
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of("verify-bundle", bundle.toString()), print, print))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void isTakenOnceByTheOneWhoJudged() {
        String email = TestingPerson.email();
        person(email);
        var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
        assertThat(taking.take(id, maker)).isEqualTo(new Taken.Refused(Told.NO_PACKAGE));
        assertThat(packing.pack(id, maker)).isEqualTo(new Packed.Refused(Told.YOUR_OWN));
        packed(id);
        assertThat(taking.take(id, checker)).isEqualTo(new Taken.Refused(Told.NOT_YOURS));
        taken(id);
        assertThat(taking.take(id, maker)).isEqualTo(new Taken.Refused(Told.NO_PACKAGE));
        assertThat(demands.find(id).orElseThrow().state()).isEqualTo(DemandState.RELEASED);
        packed(id);
        taken(id);
        assertThat(jdbc.sql("select count(*) from disclosure.transfer where demand = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .as("entered once, however often the download broke off")
                .isOne();
    }

    @Test
    void keepsAPackageNobodyTakesForThreeDays() {
        String email = TestingPerson.email();
        person(email);
        var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
        packed(id);
        clock.pass(Duration.ofDays(2));
        telling.round();
        assertThat(packing.isReady(id)).isTrue();
        clock.pass(Duration.ofDays(2));
        telling.round();
        assertThat(packing.isReady(id)).isFalse();
    }

    /** The files of the sealed bundle inside the encrypted archive. */
    static Map<String, byte[]> unpacked(InputStream package_, String passphrase) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var bundle = inner(package_, passphrase);
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static byte[] inner(InputStream package_, String passphrase) throws IOException {
        try (var zip = new ZipInputStream(package_, passphrase.toCharArray())) {
            LocalFileHeader only = zip.getNextEntry();
            assertThat(only.isEncrypted()).isTrue();
            return zip.readAllBytes();
        }
    }
}
