package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.incident.Kind;
import kz.derbes.incident.Measure;
import kz.derbes.incident.State;
import kz.derbes.incident.Words;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What every page of a file shows: its number, its state and its clocks. */
@Component
class Files {
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);
    private static final Duration NEAR = Duration.ofHours(4);
    private static final Set<String> DONE = Set.of(
            "registered",
            "confirmed",
            "asked",
            "dismissed",
            "noted",
            "added",
            "removed",
            "started",
            "computing",
            "recorded",
            "closed",
            "not-now",
            "not-allowed",
            "own",
            "sure");
    private final Incidents incidents;
    private final Journal journal;
    private final Clock clock;

    Files(Incidents incidents, Journal journal, Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.clock = clock;
    }

    /** The file of that number; not found where there is none. */
    Incident file(UUID id) {
        return incidents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Puts the head of a file into the model and gives the file. */
    Incident head(UUID id, String tab, String done, Member member, Model model) {
        var file = file(id);
        model.addAttribute("file", Line.of(file, clock.instant()));
        model.addAttribute("tab", tab);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("mayTake", WORKERS.contains(member.role()));
        model.addAttribute("mayWork", WORKERS.contains(member.role()) && file.isRunning());
        if (!model.containsAttribute("form")) model.addAttribute("form", new Form());
        return file;
    }

    /** Reads the one field of words that a form about a file has; what is wrong with them stands in the form beside them. */
    Asked words(UUID id, String name, HttpServletRequest request) {
        file(id);
        String words = Posted.of(request, Set.of(name)).of(name);
        var form = new Form().keep(name, words);
        Words.fault(words).ifPresent(it -> form.fault(name, it));
        return new Asked(words, form);
    }

    /** Words as somebody typed them, and the form that has them again where they cannot be taken. */
    record Asked(String words, Form form) {
        boolean isRight() {
            return form.isRight();
        }
    }

    /** The page of the file itself. */
    String overview(UUID id, String done, Form form, Member member, Model model) {
        model.addAttribute("form", form);
        var file = head(id, "file", done, member, model);
        var entries = journal.of(id);
        model.addAttribute("entries", entries);
        model.addAttribute("whole", Journal.isWhole(entries));
        model.addAttribute("alarm", incidents.alarm(file).orElse(null));
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("measures", List.of(Measure.values()));
        model.addAttribute("asked", file.dismissal() != null);
        model.addAttribute("askedByMe", member.actor().toString().equals(file.dismissalBy()));
        return "incident/file";
    }

    /** The word of the next page for what became of a decision. */
    static String word(Incidents.Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> done;
            case NOT_NOW -> "not-now";
            case NOT_ALLOWED -> "not-allowed";
            case OWN -> "own";
        };
    }

    static void refuse(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    /** Lines of the journal of one kind. */
    List<Entry> lines(UUID id, Entry.Kind... kinds) {
        return journal.of(id).stream()
                .filter(it -> Arrays.asList(kinds).contains(it.kind()))
                .toList();
    }

    /**
     * An incident as pages show it.
     *
     * @param near whether the next clock runs out soon
     */
    record Line(Incident it, boolean overdue, boolean near) {
        static Line of(Incident it, Instant now) {
            return new Line(it, it.isOverdue(now), !it.isOverdue(now) && it.isOverdue(now.plus(NEAR)));
        }

        public boolean isCandidate() {
            return it.state() == State.CANDIDATE;
        }

        public boolean isOpen() {
            return it.state() == State.OPEN;
        }
    }
}
