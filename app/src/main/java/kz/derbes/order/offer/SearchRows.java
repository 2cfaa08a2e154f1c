package kz.derbes.order.offer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The search: words in Russian and English by their stems, in Kazakh by their beginnings; then what is spelled alike. */
@Component("offerSearchRows")
class SearchRows {
    /** How many matches are put in order; beyond that a query says too little to rank by. */
    private static final int RANKED = 400;

    private static final int WORDS = 8;
    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Offer> find(String typed, int limit, int offset) {
        var words = words(typed);
        if (words.isEmpty()) return List.of();
        return jdbc.sql("""
                        with wanted as (
                             select to_tsquery('simple', :beginnings)%s as query),
                        found as (
                             select o.* from orders.offer o, wanted where o.active and o.words @@ wanted.query limit :ranked)
                        select %s from found, wanted
                         order by ts_rank(words, wanted.query) desc, tiyn, id limit :limit offset :offset
                        """.formatted(stems(typed), OfferRows.COLUMNS))
                .param("plain", String.join(" ", words))
                .param("beginnings", words.stream().map(it -> it + ":*").collect(Collectors.joining(" & ")))
                .param("ranked", RANKED)
                .param("limit", limit)
                .param("offset", offset)
                .query(OfferRows::read)
                .list();
    }

    /** What is written much like it, for a query that found nothing; in a transaction, to which the measure is bound. */
    List<Offer> alike(String typed, int limit) {
        var words = String.join(" ", words(typed));
        if (words.isEmpty()) return List.of();
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select %s from orders.offer
                         where active and :words operator(public.<%%) (ru || ' ' || kk)
                         order by public.word_similarity(:words, ru || ' ' || kk) desc, id limit :limit
                        """.formatted(OfferRows.COLUMNS))
                .param("words", words)
                .param("limit", limit)
                .query(OfferRows::read)
                .list();
    }

    /** A word of one alphabet has no stem in the language of the other, and is not looked for in it. */
    private static String stems(String typed) {
        return (typed.matches("(?s).*\\p{IsCyrillic}.*") ? " || websearch_to_tsquery('russian', :plain)" : "")
                + (typed.matches("(?s).*\\p{IsLatin}.*") ? " || websearch_to_tsquery('english', :plain)" : "");
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                .filter(it -> !it.isBlank())
                .limit(WORDS)
                .toList();
    }
}
