package kz.derbes.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.derbes.door.Sessions;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.law.cabinet.Cabinets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What other rooms may ask of many accounts at once. */
@Component
class OpenCabinets implements Cabinets {
    private final JdbcClient jdbc;
    private final Sessions sessions;

    OpenCabinets(JdbcClient jdbc, Sessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @Override
    public Map<SubjectId, Language> languages(Collection<SubjectId> people) {
        var languages = new HashMap<SubjectId, Language>();
        jdbc.sql("""
                        select a.subject, a.language from account.account a
                         where a.subject = any (:people)
                           and not exists (select from account.closing c where c.subject = a.subject)
                        """)
                .param(
                        "people",
                        new SqlArrayValue(
                                "uuid", people.stream().map(SubjectId::value).toArray()))
                .query(row -> {
                    var language = Language.of(row.getString("language")).orElse(Language.RU);
                    languages.put(new SubjectId(row.getObject("subject", UUID.class)), language);
                });
        return languages;
    }

    @Override
    public int signOut(Collection<SubjectId> people) {
        return people.stream().mapToInt(it -> sessions.endAll(it.toString())).sum();
    }
}
