package kz.derbes.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import kz.derbes.law.SubjectId;
import kz.derbes.start.Database;

/** A year of an office, written straight into the tables. */
record OfficeRows(Database database) {
    private static final String CULPRIT = "staff:bench-culprit";

    /**
     * Ten readings of each person of the vault over a year, one in fifty by one member of staff. Their leaf numbers lie
     * far beyond the tree, which does not know them: they are read and not proved here.
     */
    void facts(long many) throws SQLException {
        run("""
                create temp table who as
                select subject, row_number() over () - 1 as k from vault.person;
                create index on who (k);
                analyze who;
                insert into ledger.fact (seq, leaf, id, at, subject, deed, actor, codes)
                select seq, 1000000000 + n, (lpad(to_hex(seq), 12, '0') || '8000000000000000000')::uuid,
                       timestamptz '2026-01-01' + n * (interval '300 days' / %d), subject, 'vault.opened',
                       case when n %% 50 = 0 then '%s' else 'system:bench' end,
                       '{"fields":"surname,given-name","purpose":"feedback"}'
                  from (select nextval('ledger.fact_seq') as seq, n, subject
                          from generate_series(0, %d - 1) as n
                          join who on k = n %% (select count(*) from who)) as made;
                analyze ledger.fact;
                """.formatted(many, CULPRIT, many));
    }

    /** One more deed about each person up to that number. */
    void deeds(String deed, SubjectId last) throws SQLException {
        run("""
                insert into ledger.fact (seq, leaf, id, at, subject, deed, actor, codes)
                select seq, 2000000000 + n, (lpad(to_hex(seq), 12, '0') || '8000000000000000000')::uuid,
                       timestamptz '2026-06-01', subject, '%s', 'system:bench', '{"fields":"surname"}'
                  from (select nextval('ledger.fact_seq') as seq, row_number() over () as n, subject
                          from vault.person where subject < '%s') as made;
                analyze ledger.fact;
                """.formatted(deed, last));
    }

    /** Open requests of all kinds, due over two months. */
    void requests(int many) throws SQLException {
        run("""
                insert into request.matter (subject, id, number, kind, topics, channel, capacity, state, edition, language,
                                            received_at, due_at, term, fact)
                select gen_random_uuid(), gen_random_uuid(), 'B-' || n, kind, array[kind], 'cabinet', 'subject',
                       (array['received', 'in-work', 'extended', 'closed'])[1 + n %% 4], 1, 'ru',
                       now() - n * interval '1 minute', now() + (n %% 60 - 20) * interval '1 day', 'subject.info',
                       gen_random_uuid()
                  from generate_series(1, %d) as n,
                       lateral (select (array['information', 'access', 'correction', 'claim-goods'])[1 + n %% 4] as kind) as k;
                analyze request.matter;
                """.formatted(many));
    }

    /** The member of staff who read one in fifty. */
    static String culprit() {
        return CULPRIT.substring(CULPRIT.indexOf(':') + 1);
    }

    private void run(String sql) throws SQLException {
        var owner = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
