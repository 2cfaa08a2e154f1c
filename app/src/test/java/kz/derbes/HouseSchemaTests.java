package kz.derbes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import kz.derbes.testing.Obligation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the whole house: each row about a person has a room that answers for it, and each migration is polite. */
@SpringBootTest
class HouseSchemaTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Holder> holders;

    @Autowired
    Terms terms;

    @Autowired
    Clock clock;

    @Test
    @Obligation({"OPR-01", "RET-03"})
    void describesEachTableAboutAPersonInAHolder() {
        var held = holders.stream().flatMap(it -> it.tables().stream()).collect(Collectors.toSet());
        var found = jdbc.sql("""
                        select distinct table_schema || '.' || table_name from information_schema.columns
                         where column_name in ('subject', 'visitor') and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(held).containsAll(found);
        assertThat(tables()).containsAll(held);
    }

    @Test
    void keepsForeignKeysInsideTheirSchema() {
        assertThat(jdbc.sql("""
                        select conname from pg_constraint c
                          join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
                         where contype = 'f' and a.relnamespace <> b.relnamespace
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    @Obligation("OPR-08")
    void keepsPersonalFieldsInTheVaultAlone() {
        var names = Arrays.stream(FieldCode.values())
                .filter(FieldCode::typed)
                .map(it -> it.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.columns
                         where column_name in (:names) and table_schema not in ('pg_catalog', 'information_schema')
                        """).param("names", names).query(String.class).list())
                .isEmpty();
    }

    @Test
    @Obligation("OPR-08")
    void letsTheApplicationOnlyAddToTheLedger() {
        assertThat(jdbc.sql("""
                        select privilege_type from information_schema.table_privileges
                         where table_schema = 'ledger' and grantee = 'derbes_app'
                        """).query(String.class).set()).isSubsetOf(Set.of("SELECT", "INSERT"));
    }

    @Test
    void migratesPolitely() throws IOException {
        var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/*.sql");
        assertThat(migrations).isNotEmpty();
        for (var migration : migrations) {
            var text = migration.getContentAsString(StandardCharsets.UTF_8);
            assertThat(text).as(migration.getDescription()).startsWith("--").contains("lock_timeout");
            assertThat(text.lines().count()).as(migration.getDescription()).isLessThanOrEqualTo(60);
        }
    }

    @Test
    @Obligation({"RET-02", "OPR-01"})
    void givesEachHoldingATermAndWritesTheRegister() throws IOException {
        var page = new StringBuilder(
                "# What is kept and why\n\nMade by the tests from what the rooms declare; do not edit.\n\n");
        page.append("| Room | Item | Purposes | Basis | Kept | Recipients |\n|---|---|---|---|---|---|\n");
        holders.stream()
                .sorted(Comparator.comparing(Holder::room))
                .forEach(holder -> holder.describes().forEach(it -> page.append(row(holder, it))));
        Files.writeString(HouseDutiesTests.Generated.file("register.md"), page);
    }

    @Test
    @Obligation({"RET-02", "RET-04"})
    void hasEveryRoomCountWhatItWouldSweep() {
        for (var holder : holders)
            assertThat(holder.due(clock.instant(), Set.of()))
                    .as("the room " + holder.room() + " says what is past its purpose (Holder.due)")
                    .isPresent();
    }

    private String row(Holder holder, Holding it) {
        var term = terms.term(it.term());
        return "| %s | %s | %s | %s | %d %s from %s | %s |\n"
                .formatted(
                        holder.room(),
                        it.item(),
                        it.purposes().stream().map(p -> p.clause()).sorted().collect(Collectors.joining(", ")),
                        it.basis().code(),
                        term.amount(),
                        term.unit().code(),
                        term.from(),
                        it.recipients().stream().map(r -> r.code()).sorted().collect(Collectors.joining(", ")));
    }

    private List<@Nullable String> tables() {
        return jdbc.sql("select table_schema || '.' || table_name from information_schema.tables")
                .query(String.class)
                .list();
    }
}
