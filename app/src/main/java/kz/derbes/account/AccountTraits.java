package kz.derbes.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.law.counting.People;
import kz.derbes.law.counting.Trait;
import kz.derbes.law.counting.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who has an account, since which month, in which language, and whether it is confirmed: to be counted. */
@Component
class AccountTraits implements Traits, People {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final int MONTHS = 12;
    private static final String EARLIER = "earlier";
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTraits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Trait> offered() {
        var months = new ArrayList<String>();
        months.add(EARLIER);
        for (int back = MONTHS - 1; back >= 0; back--)
            months.add(thisMonth().minusMonths(back).toString());
        return List.of(
                new Trait("month", months),
                new Trait(
                        "language",
                        Arrays.stream(Language.values()).map(Language::code).toList()),
                new Trait("account", List.of("confirmed", "unconfirmed")));
    }

    @Override
    public List<SubjectId> after(@Nullable SubjectId last, int most) {
        return jdbc.sql("""
                        select subject from account.account
                         where :last::uuid is null or subject > :last::uuid order by subject limit :most
                        """)
                .param("last", last == null ? null : last.value())
                .param("most", most)
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public Map<SubjectId, Map<String, String>> of(Collection<SubjectId> people) {
        var traits = new HashMap<SubjectId, Map<String, String>>();
        jdbc.sql("""
                        select subject, language, confirmed_at is not null as confirmed,
                               to_char(created_at at time zone 'Asia/Almaty', 'YYYY-MM') as month
                          from account.account where subject = any (:people)
                        """)
                .param(
                        "people",
                        new SqlArrayValue(
                                "uuid", people.stream().map(SubjectId::value).toArray()))
                .query(row -> {
                    var own = Map.of(
                            "month", month(row.getString("month")),
                            "language", row.getString("language"),
                            "account", row.getBoolean("confirmed") ? "confirmed" : "unconfirmed");
                    traits.put(new SubjectId(row.getObject("subject", UUID.class)), own);
                });
        return traits;
    }

    private String month(String month) {
        return YearMonth.parse(month).isAfter(thisMonth().minusMonths(MONTHS)) ? month : EARLIER;
    }

    private YearMonth thisMonth() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), HERE));
    }
}
