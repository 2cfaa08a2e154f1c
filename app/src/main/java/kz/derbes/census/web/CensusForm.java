package kz.derbes.census.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.derbes.census.Question;

/** What was entered, shown again when it is refused. */
public record CensusForm(List<String> columns, String sensitive, String method, String k, String l, String epsilon) {

    /** The question; empty when a number is none. */
    Optional<Question> question() {
        try {
            boolean noise = method.equals("noise");
            return Optional.of(new Question(
                    columns,
                    sensitive.isEmpty() ? null : sensitive,
                    noise ? Question.Method.NOISE : Question.Method.GROUPS,
                    Integer.parseInt(k.strip()),
                    Integer.parseInt(l.strip()),
                    noise ? number(epsilon) : BigDecimal.ZERO));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Three places, as the account of what was given away keeps them; a comma is a point. */
    private static BigDecimal number(String typed) {
        String plain = typed.strip().replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,3})?")) throw new NumberFormatException();
        return new BigDecimal(plain);
    }
}
