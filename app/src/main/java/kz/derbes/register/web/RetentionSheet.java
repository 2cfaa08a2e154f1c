package kz.derbes.register.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.derbes.register.retention.Rule;
import kz.derbes.register.retention.Sweep;

/** Rules and sweeps as tables for a spreadsheet; every cell is a code, a number or a time. */
final class RetentionSheet {
    private RetentionSheet() {}

    static String rules(List<Rule> rules) {
        return "room,item,purposes,basis,amount,unit,from,source,certainty\n"
                + rules.stream().map(RetentionSheet::rule).collect(joining());
    }

    static String sweeps(List<Sweep> sweeps) {
        return "sweep,started,finished,asked-by,gone,left-over,failed\n"
                + sweeps.stream().map(RetentionSheet::sweep).collect(joining());
    }

    private static String rule(Rule it) {
        var term = it.term();
        String purposes =
                it.purposes().stream().map(purpose -> purpose.clause()).collect(joining(" "));
        return row(Stream.of(
                it.room(),
                it.item(),
                purposes,
                it.basis().code(),
                Integer.toString(term.amount()),
                term.unit().code(),
                term.from(),
                '"' + term.source().replace("\"", "\"\"") + '"',
                term.certainty()));
    }

    private static String sweep(Sweep it) {
        return row(Stream.of(
                it.id().toString(),
                it.startedAt().toString(),
                Objects.toString(it.finishedAt(), ""),
                Objects.toString(it.askedBy(), ""),
                Long.toString(it.gone()),
                Long.toString(it.leftOver()),
                Integer.toString(it.failed())));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(joining(",")) + "\n";
    }
}
