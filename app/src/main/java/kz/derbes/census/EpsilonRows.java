package kz.derbes.census;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What blurred tables have given away of each set of people in each quarter. */
@Component
class EpsilonRows {
    private final JdbcClient jdbc;

    EpsilonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BigDecimal spent(String people, LocalDate quarter) {
        return jdbc.sql("select epsilon from census.spent where people = :people and quarter = :quarter")
                .param("people", people)
                .param("quarter", quarter)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /** Spends; false when that would pass the limit, whoever else spends at the same time. */
    boolean spend(String people, LocalDate quarter, BigDecimal epsilon, BigDecimal limit) {
        if (epsilon.compareTo(limit) > 0) return false;
        return jdbc.sql("""
                        insert into census.spent as s (people, quarter, epsilon)
                        values (:people, :quarter, :epsilon)
                            on conflict (people, quarter) do update set epsilon = s.epsilon + excluded.epsilon
                         where s.epsilon + excluded.epsilon <= :limit
                        """)
                        .param("people", people)
                        .param("quarter", quarter)
                        .param("epsilon", epsilon)
                        .param("limit", limit)
                        .update()
                == 1;
    }
}
