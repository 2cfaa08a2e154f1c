package kz.derbes.visit.technical;

import java.time.LocalDate;
import kz.derbes.visit.core.Vitals.Measure;

/** One measure of one page in one day, by how it is called. */
record Trouble(LocalDate day, String page, Measure measure, String rating) implements Comparable<Trouble> {

    @Override
    public int compareTo(Trouble other) {
        return key().compareTo(other.key());
    }

    private String key() {
        return day + " " + page + " " + measure.code() + " " + rating;
    }
}
