package kz.derbes.incident.authority;

import java.util.ArrayList;
import java.util.List;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Journal;
import kz.derbes.law.Language;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import org.springframework.stereotype.Component;

/** The journal of one file as a paper, each line with its hash. */
@Component
public class JournalPaper {
    private final Journal journal;

    JournalPaper(Journal journal) {
        this.journal = journal;
    }

    public Paper of(Incident file, Language language) {
        var it = new Speaking(language);
        var parts = new ArrayList<Part>();
        if (file.drill()) parts.add(new Part.Text(it.say("drill") + ". " + it.say("drill.text")));
        for (var line : journal.of(file.id())) {
            parts.add(new Part.Heading(
                    line.n() + ". " + it.say("entry." + line.kind().code())));
            parts.add(new Part.Pairs(pairs(line, it)));
            if (line.words() != null) parts.add(new Part.Text(line.words()));
        }
        return new Paper(language, file.name() + ": " + it.say("journal"), parts);
    }

    private static List<Part.Pair> pairs(Entry line, Speaking it) {
        var pairs = new ArrayList<Part.Pair>();
        pairs.add(new Part.Pair(it.say("paper.when"), it.moment(line.at())));
        pairs.add(new Part.Pair(it.say("paper.by"), line.by()));
        if (line.code() != null) pairs.add(new Part.Pair(it.say("paper.code"), line.code()));
        pairs.add(new Part.Pair("SHA-256", line.hash()));
        return pairs;
    }
}
