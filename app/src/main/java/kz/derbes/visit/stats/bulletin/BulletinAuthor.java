package kz.derbes.visit.stats.bulletin;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.desk.StatDesk;
import kz.derbes.visit.stats.report.Line;
import kz.derbes.visit.stats.report.Overview;
import kz.derbes.visit.stats.report.Question;
import kz.derbes.visit.stats.report.StatNames;
import kz.derbes.visit.stats.report.VisitFigures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what the overview shows: figures beside those of the period before, and the first lines of each list. */
@Component
class BulletinAuthor {
    private static final int LINES = 10;
    private static final List<Dimension> LISTS = List.of(
            Dimension.PAGE,
            Dimension.ENTRY,
            Dimension.REFERRER,
            Dimension.CAMPAIGN,
            Dimension.COUNTRY,
            Dimension.DEVICE,
            Dimension.BROWSER,
            Dimension.EVENT,
            Dimension.GOAL);
    private final VisitFigures figures;
    private final StatDesk desk;
    private final StatNames names;
    private final MessageSource messages;

    BulletinAuthor(VisitFigures figures, StatDesk desk, StatNames names, MessageSource messages) {
        this.figures = figures;
        this.desk = desk;
        this.names = names;
        this.messages = messages;
    }

    Paper write(Bulletin bulletin) {
        var locale = bulletin.language().locale();
        var question = new Question(bulletin.period(), List.of());
        var now = figures.overview(question);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(days(bulletin.period(), locale)));
        parts.add(new Part.Table(
                List.of(
                        say("stats.bulletin.figure", locale),
                        say("stats.bulletin.now", locale),
                        say("stats.bulletin.before", locale)),
                rows(now, figures.overview(question.before()), locale)));
        parts.add(new Part.Text(say("stats.share", locale, now.share())));
        notes(bulletin.period(), locale, parts);
        LISTS.forEach(it -> list(question, it, locale, parts));
        parts.add(new Part.Text(say("stats.foot", locale)));
        return new Paper(
                bulletin.language(), say("stats.bulletin." + bulletin.every().code(), locale), parts);
    }

    private static String days(Period period, Locale locale) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return day.format(period.from()) + " – " + day.format(period.to());
    }

    private List<List<String>> rows(Overview now, Overview then, Locale locale) {
        return List.of(
                row("everybody", count(now.everybody(), locale), count(then.everybody(), locale), locale),
                row("visitors", visitors(now, locale), visitors(then, locale), locale),
                row("visits", sum(now, 0, locale), sum(then, 0, locale), locale),
                row("views", sum(now, 1, locale), sum(then, 1, locale), locale),
                row("bounces", sum(now, 2, locale), sum(then, 2, locale), locale),
                row("duration", sum(now, 3, locale), sum(then, 3, locale), locale));
    }

    private List<String> row(String tile, String now, String then, Locale locale) {
        return List.of(say("stats.tile." + tile, locale), now, then);
    }

    private String visitors(Overview overview, Locale locale) {
        Long visitors = overview.visitors();
        if (visitors != null) return "≈ " + count(visitors, locale);
        return overview.sums() == null ? say("stats.few", locale) : "–";
    }

    private String sum(Overview overview, int which, Locale locale) {
        var sums = overview.sums();
        if (sums == null) return say("stats.few", locale);
        return switch (which) {
            case 0 -> count(sums.visits(), locale);
            case 1 -> String.format(locale, "%.1f", sums.viewsPerVisit());
            case 2 -> sums.bounceRate() + " %";
            default -> sums.duration();
        };
    }

    private void notes(Period period, Locale locale, List<Part> parts) {
        var notes = desk.notes(period);
        if (notes.isEmpty()) return;
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        parts.add(new Part.Heading(say("stats.notes", locale)));
        parts.add(new Part.Items(notes.stream()
                .map(it -> day.format(it.day()) + ": " + it.text())
                .toList()));
    }

    private void list(Question question, Dimension dimension, Locale locale, List<Part> parts) {
        var lines = figures.briefly(question, dimension, LINES).shown();
        if (lines.isEmpty()) return;
        parts.add(new Part.Heading(say("stats.by." + dimension.code(), locale)));
        parts.add(new Part.Table(
                List.of(
                        say("stats.value", locale),
                        say("stats.column.visits", locale),
                        say("stats.column.views", locale),
                        say("stats.column.bounces", locale),
                        say("stats.column.duration", locale)),
                lines.stream().map(it -> row(dimension, it, locale)).toList()));
    }

    private List<String> row(Dimension dimension, Line line, Locale locale) {
        var sums = line.sums();
        return List.of(
                names.of(dimension.code(), line.value(), locale),
                count(sums.visits(), locale),
                count(sums.views(), locale),
                sums.bounceRate() + " %",
                sums.duration());
    }

    private static String count(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
