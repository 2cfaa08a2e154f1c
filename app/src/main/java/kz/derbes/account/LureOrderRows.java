package kz.derbes.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many invented people the owner wants; which they are stands nowhere. */
@Component
class LureOrderRows {
    private final JdbcClient jdbc;

    LureOrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int wanted() {
        return jdbc.sql("select wanted from account.lure_order")
                .query(Integer.class)
                .single();
    }

    void want(int number) {
        jdbc.sql("update account.lure_order set wanted = :number")
                .param("number", number)
                .update();
    }
}
