package kz.derbes.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.GIVEN_NAME;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
class VaultSecretsRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Test
    @Obligation({"OPR-08", "RET-08"})
    void leavesNoPlainValueInAnyTable() {
        var typed = TestingPersons.somebody(77_000_777);
        var subject = persons.kept(typed);
        open(subject, SURNAME);
        vault.find(EMAIL, "person77000777@example.kz", Purpose.IDENTIFICATION, TESTER);
        String stored = owner.everything();
        assertThat(stored).contains(subject.toString());
        typed.values().forEach(value -> {
            assertThat(stored).doesNotContainIgnoringCase(value);
            assertThat(stored).doesNotContain(HexFormat.of().formatHex(value.getBytes(UTF_8)));
        });
        assertThat(stored).doesNotContain("0000777").doesNotContain(hex("person77000777@"));
    }

    @Test
    @Obligation("OPR-08")
    void opensNoValueMovedToAnotherPersonOrField() {
        var one = persons.kept(Map.of(SURNAME, "A", GIVEN_NAME, "B"));
        var other = persons.kept(Map.of(SURNAME, "C", GIVEN_NAME, "D"));
        swap("a.subject = '%s' and b.subject = '%s' and a.field = 'surname' and b.field = 'surname'", one, other);
        refusesToOpen(one, SURNAME);
        swap("a.subject = '%s' and b.subject = '%s' and a.field = 'given-name' and b.field = 'surname'", other, other);
        refusesToOpen(other, GIVEN_NAME);
    }

    @Test
    @Obligation("OPR-08")
    void opensNothingUnderAnotherPersonsKey() {
        var one = persons.kept(Map.of(SURNAME, "A"));
        var other = persons.kept(Map.of(SURNAME, "B"));
        owner.sql("update vault.person a set wrapped_key = b.wrapped_key from vault.person b where a.subject = '" + one
                + "' and b.subject = '" + other + "'");
        refusesToOpen(one, SURNAME);
    }

    @Test
    @Obligation("OPR-08")
    void opensNoAlteredValue() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        owner.sql("update vault.value set sealed = set_byte(sealed, 13, get_byte(sealed, 13) # 1) where subject = '"
                + subject + "'");
        refusesToOpen(subject, SURNAME);
    }

    @Test
    @Obligation("6.2")
    void readsNothingAfterForgettingThoughOldRowsComeBack() {
        var subject = persons.kept(TestingPersons.somebody(5));
        for (String table : new String[] {"value", "look_up"})
            owner.sql("create table public.copy_%s as select * from vault.%s where subject = '%s'"
                    .formatted(table, table, subject));
        vault.forget(subject, TESTER);
        vault.forget(subject, TESTER);
        assertThat(owner.rows("select * from vault.person where subject = '" + subject + "'"))
                .isEmpty();
        assertThat(vault.find(EMAIL, "person5@example.kz", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
        persons.keep(subject, Map.of(GIVEN_NAME, "again"));
        owner.sql("insert into vault.value select * from public.copy_value where field = 'surname'");
        refusesToOpen(subject, SURNAME);
        assertThat(open(subject, GIVEN_NAME)).isEqualTo(Map.of(GIVEN_NAME, "again"));
    }

    @Test
    void tellsNoValueInAMessage() {
        var subject = persons.kept(Map.of(EMAIL, "quiet@example.kz"));
        var other = persons.kept(Map.of(SURNAME, "A"));
        assertThatThrownBy(() -> persons.keep(other, Map.of(EMAIL, "QUIET@example.kz")))
                .isInstanceOf(TakenException.class)
                .hasNoCause()
                .hasMessageNotContaining("example")
                .hasMessageNotContaining(subject.toString());
        var opened = vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(EMAIL), TESTER));
        assertThat(opened).asString().contains("‹email›").doesNotContain("quiet");
    }

    private void swap(String where, SubjectId one, SubjectId other) {
        owner.sql("update vault.value a set sealed = b.sealed from vault.value b where " + where.formatted(one, other));
    }

    private void refusesToOpen(SubjectId subject, FieldCode field) {
        assertThat(vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(field), TESTER)))
                .isEqualTo(new Opened.Refused(Opened.Reason.DAMAGED));
        assertThat(owner.rows("select code from vault.damage where subject = '" + subject + "'"))
                .isNotEmpty();
        assertThat(owner.rows("select codes from ledger.fact where deed = 'vault.damaged' and subject = '%s'"
                        .formatted(subject)))
                .isNotEmpty();
        assertThat(owner.rows("select actor from vault.alarm where kind = 'damage' and closed_at is null"))
                .as("staff are told")
                .isNotEmpty();
    }

    private Map<FieldCode, String> open(SubjectId subject, FieldCode field) {
        return TestingPersons.revealed(vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(field), TESTER)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
