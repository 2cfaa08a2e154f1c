package kz.derbes.visit.stats.web;

/**
 * How a figure stands beside that of another period, in percent.
 *
 * @param percent rounded; with its sign
 * @param good whether more is better
 */
record Change(long percent, boolean good) {

    public boolean isBetter() {
        return percent > 0 == good;
    }

    public String text() {
        return (percent > 0 ? "▲ " : percent < 0 ? "▼ " : "") + Math.abs(percent) + " %";
    }
}
