package kz.derbes.order.offer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shelves. */
@Component
class CategoryRows {
    private final JdbcClient jdbc;

    CategoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Category> all() {
        return jdbc.sql("select code, kk, ru, en from orders.category order by place, code")
                .query((row, n) -> new Category(
                        row.getString("code"), new Said(row.getString("kk"), row.getString("ru"), row.getString("en"))))
                .list();
    }

    /** Adds a shelf after the others, or names it anew. */
    void put(Category it) {
        jdbc.sql("""
                        insert into orders.category (code, kk, ru, en, place)
                        select :code, :kk, :ru, :en, coalesce(max(place), 0) + 1 from orders.category
                            on conflict (code) do update set kk = excluded.kk, ru = excluded.ru, en = excluded.en
                        """)
                .param("code", it.code())
                .param("kk", it.name().kk())
                .param("ru", it.name().ru())
                .param("en", it.name().en())
                .update();
    }
}
