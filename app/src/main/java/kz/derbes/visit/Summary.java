package kz.derbes.visit;

import java.time.LocalDate;
import java.util.List;

/** The views of a period, by nobody in particular (conflict C30). */
public record Summary(Period period, long views, List<Day> days) {

    /** The views of one day; a day without any is there with nought. */
    public record Day(LocalDate date, long views) {}

    /** The views of one page in one day. */
    public record PageDay(LocalDate day, String path, long views) {}

    /** How often one thing occurred. */
    public record Share(String value, long views) {}

    /**
     * The most frequent values of a kind.
     *
     * @param together how many views belong to values too rare to be named
     */
    public record Shares(List<Share> named, long together) {}

    /** One screen of the list of pages. */
    public record Pages(List<Share> rows, int number, int count, long total) {}

    /** The order of a list of pages. */
    public enum Order {
        VIEWS,
        PATH
    }
}
