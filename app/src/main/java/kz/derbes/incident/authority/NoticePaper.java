package kz.derbes.incident.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Journal;
import kz.derbes.incident.people.Announcements;
import kz.derbes.incident.people.Extents;
import kz.derbes.incident.people.People;
import kz.derbes.incident.people.Round;
import kz.derbes.law.Language;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.paper.Part.Pair;
import org.springframework.stereotype.Component;

/** The notice to the authority, filled with what the file knows (BRE-03). It names nobody: people are in its annex. */
@Component
public class NoticePaper {
    private final AuthoritySettings operator;
    private final Journal journal;
    private final Extents extents;
    private final People people;
    private final Announcements notices;

    NoticePaper(AuthoritySettings operator, Journal journal, Extents extents, People people, Announcements notices) {
        this.operator = operator;
        this.journal = journal;
        this.extents = extents;
        this.people = people;
        this.notices = notices;
    }

    public Paper of(Incident file, Language language) {
        var speaking = new Speaking(language);
        var parts = new ArrayList<Part>();
        if (file.drill()) parts.add(new Part.Text(speaking.say("drill") + ". " + speaking.say("drill.text")));
        parts.add(new Part.Text(speaking.say("paper.to")));
        parts.add(new Part.Heading(speaking.say("paper.operator")));
        parts.add(new Part.Pairs(operator(speaking)));
        parts.add(new Part.Heading(speaking.say("paper.breach")));
        parts.add(new Part.Pairs(breach(file, speaking)));
        findings(file, speaking).forEach(parts::add);
        parts.add(new Part.Heading(speaking.say("paper.people")));
        parts.add(new Part.Pairs(reached(file, speaking)));
        parts.add(new Part.Text(speaking.say("paper.annex")));
        parts.add(new Part.Heading(speaking.say("paper.measures")));
        parts.add(measures(file, speaking));
        parts.add(new Part.Text(speaking.say("paper.sign")));
        return new Paper(language, speaking.say("paper.title", file.name()), parts);
    }

    private List<Pair> operator(Speaking it) {
        return List.of(
                new Pair(it.say("paper.name"), it.orUnknown(operator.name())),
                new Pair(it.say("paper.bin"), it.orUnknown(operator.number())),
                new Pair(it.say("paper.address"), it.orUnknown(operator.address())),
                new Pair(it.say("paper.contact"), it.orUnknown((operator.contact() + " " + operator.phone()).strip())),
                new Pair(
                        it.say("paper.responsible"),
                        operator.responsible().isBlank() ? it.say("paper.nobody") : operator.responsible()));
    }

    private List<Pair> breach(Incident file, Speaking it) {
        var kind = Optional.ofNullable(file.kind())
                .map(k -> it.say("kind." + k.code()))
                .orElse("");
        var reach = extents.of(file.id()).stream()
                .map(e -> it.say("extent." + e.what().code()) + ": " + it.moment(e.from()) + " – " + it.moment(e.to()))
                .toList();
        return List.of(
                new Pair(it.say("number"), file.name()),
                new Pair(it.say("kind"), it.orUnknown(kind)),
                new Pair(it.say("detected"), it.moment(file.detectedAt())),
                new Pair(it.say("source"), it.say("source." + file.source().code())),
                new Pair(it.say("paper.reach"), it.orUnknown(String.join("\n", reach))));
    }

    private List<Part> findings(Incident file, Speaking it) {
        return journal.of(file.id()).stream()
                .filter(line -> line.kind() == Entry.Kind.DETECTED)
                .flatMap(line -> Optional.ofNullable(line.words()).stream())
                .<Part>map(text -> new Part.Text(it.say("paper.finding") + "\n" + text))
                .toList();
    }

    private List<Pair> reached(Incident file, Speaking it) {
        var round = people.newest(file.id());
        var fields = people.byField(file.id()).entrySet().stream()
                .map(e -> it.say("field." + e.getKey().code()) + ": " + e.getValue())
                .toList();
        var told = notices.report(file).stream()
                .map(d -> it.say("notice." + d.state()) + ": " + d.people())
                .distinct()
                .toList();
        return List.of(
                new Pair(it.say("computed.people"), count(round.map(Round::people), it)),
                new Pair(it.say("computed.erased"), count(round.map(Round::erased), it)),
                new Pair(it.say("person.fields"), it.orUnknown(String.join("\n", fields))),
                new Pair(it.say("paper.told"), it.orUnknown(String.join("\n", told))));
    }

    private static String count(Optional<Long> count, Speaking it) {
        return count.map(String::valueOf).orElseGet(() -> it.say("paper.unknown"));
    }

    private Part measures(Incident file, Speaking it) {
        var lines = journal.of(file.id()).stream()
                .filter(line -> line.kind() == Entry.Kind.MEASURE)
                .map(line -> List.of(
                        it.moment(line.at()),
                        it.say("measure." + line.code()),
                        line.words() == null ? "" : line.words()))
                .toList();
        if (lines.isEmpty()) return new Part.Text(it.say("paper.unknown"));
        return new Part.Table(List.of(it.say("paper.when"), it.say("entry.measure"), it.say("paper.how")), lines);
    }
}
