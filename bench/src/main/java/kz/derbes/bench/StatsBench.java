package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.Rollups;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.report.Order;
import kz.derbes.visit.stats.report.Question;
import kz.derbes.visit.stats.report.VisitFigures;

/**
 * Reports over a month of a hundred million hits, and how fast hits come into the figures.
 *
 * @param days of the month that are generated; fewer for a trial
 * @param visitors whose hits are brought in, five each
 */
record StatsBench(int days, int visitors) implements Bench {
    private static final int TIMES = 30;

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        var figures = new ArrayList<Figure>();
        var today = LocalDate.ofInstant(Instant.ofEpochMilli(System.currentTimeMillis()), ZoneId.of("Asia/Almaty"));
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data(), "--derbes.demo=true", "--derbes.visit.first-figures=PT24H")) {
            var rows = new StatsRows(house.database(), today.minusDays(days), days);
            figures.add(rollup(house, rows, today.minusDays(days + 1L)));
            rows.write();
            figures.addAll(reports(house.room(VisitFigures.class), new Period(rows.first(), today.minusDays(1))));
            figures.add(Figure.of("stats.bytes_per_hit", (double) rows.bytes() / StatsRows.HITS * 30 / days, "B")
                    .with("gigabytes", rows.bytes() / 1e9)
                    .with("days", (Object) days));
        }
        return figures;
    }

    private Figure rollup(House house, StatsRows rows, LocalDate day) throws Exception {
        rows.hits(day, visitors);
        long begin = System.nanoTime();
        long hits = house.room(Rollups.class).catchUp();
        double seconds = (System.nanoTime() - begin) / 1e9;
        say("%d hits into the figures in %.1f s".formatted(hits, seconds));
        return Figure.of("stats.rollup_per_s", hits / seconds, "/s").with("hits", (Object) hits);
    }

    private static List<Figure> reports(VisitFigures figures, Period month) {
        var all = new Question(month, List.of());
        var page = new Question(month, List.of(new Filter(Dimension.PAGE, "/value-1")));
        var asked = new LinkedHashMap<String, Runnable>();
        asked.put("overview", () -> figures.overview(all));
        asked.put("overview_filtered", () -> figures.overview(page));
        asked.put("pages", () -> figures.lines(all, Dimension.PAGE, Order.VISITS, 1));
        asked.put("pages_filtered", () -> figures.lines(page, Dimension.PAGE, Order.VISITS, 1));
        asked.put("countries_filtered", () -> figures.lines(page, Dimension.COUNTRY, Order.VISITS, 1));
        asked.put("every_list", () -> {
            for (var dimension : Dimension.values()) figures.lines(all, dimension, Order.VISITS, 1);
        });
        asked.put("export_pages", () -> figures.everyLine(all, Dimension.PAGE));
        return asked.entrySet().stream().map(StatsBench::report).toList();
    }

    private static Figure report(Map.Entry<String, Runnable> asked) {
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            asked.getValue().run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double first = millis[0];
        java.util.Arrays.sort(millis);
        say("%s: first %.0f ms, median %.0f, slowest %.0f"
                .formatted(asked.getKey(), first, millis[TIMES / 2], millis[TIMES - 1]));
        return Figure.of("stats." + asked.getKey() + "_ms", millis[TIMES / 2], "ms")
                .with("first", first)
                .with("slowest", millis[TIMES - 1]);
    }
}
