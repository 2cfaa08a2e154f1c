package kz.derbes.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.derbes.ledger.Checkpoints;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.LedgerWatch;
import kz.derbes.ledger.Recorded;
import kz.derbes.ledger.Restored;
import kz.derbes.ledger.Witnesses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal for the staff: how the log stands, the newest deeds in codes, and a check on demand. */
@Controller
@RequestMapping(LedgerConsole.HERE)
class LedgerConsole {
    static final String HERE = "/console/ledger";
    private static final int PAGE = 50;
    private static final int RESTORES = 5;
    private static final int LAST_PAGE = 20_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final LedgerWatch watch;
    private final Witnesses witnesses;
    private final Clock clock;

    LedgerConsole(Ledger ledger, Checkpoints checkpoints, LedgerWatch watch, Witnesses witnesses, Clock clock) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.watch = watch;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @GetMapping
    String journal(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var deeds = ledger.newest(PAGE + 1, shown * PAGE);
        var integrity = ledger.integrity();
        model.addAttribute("integrity", integrity);
        model.addAttribute("open", ledger.isOpen());
        model.addAttribute(
                "restores",
                ledger.restorations(RESTORES).stream().map(Restore::of).toList());
        model.addAttribute("late", watch.isLate());
        model.addAttribute("clockBack", watch.isClockBack());
        model.addAttribute("testimonies", witnesses.testimonies());
        model.addAttribute("needed", witnesses.needed());
        model.addAttribute("waiting", ledger.waiting());
        model.addAttribute("verifierKey", checkpoints.verifierKey());
        model.addAttribute("deeds", lines(deeds));
        model.addAttribute("page", shown);
        model.addAttribute("more", deeds.size() > PAGE);
        if (integrity.sealedAt() != null) showSeal(integrity.sealedAt(), model);
        return "ledger/console";
    }

    /** Shows the same page with what the second reader found; a repeated request only reads again. */
    @PostMapping("/verify")
    String verify(Model model) throws SQLException {
        ledger.sealNow();
        model.addAttribute("report", checkpoints.verify());
        return journal(0, model);
    }

    /** The entries of the log, at the address of C2SP tlog-tiles below the console. */
    @GetMapping("/tile/**")
    ResponseEntity<byte[]> entries(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + HERE.length() + 1);
        return checkpoints
                .entries(path)
                .map(it -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(it))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private void showSeal(Instant sealedAt, Model model) {
        model.addAttribute("sealedAt", TIME.format(sealedAt));
        model.addAttribute(
                "minutes", Duration.between(sealedAt, clock.instant()).toMinutes());
    }

    private static List<Line> lines(List<Recorded> deeds) {
        return deeds.stream().limit(PAGE).map(Line::of).toList();
    }

    /** A restore as the page shows it; no end while people are shut. */
    record Restore(String found, long from, long to, String ended, String report) {
        static Restore of(Restored it) {
            var ended = it.endedAt();
            return new Restore(
                    TIME.format(it.foundAt()),
                    it.from(),
                    it.to(),
                    ended == null ? "" : TIME.format(ended),
                    it.report());
        }
    }

    /** A deed as the page shows it. */
    record Line(String at, String deed, String actor, String subject, String codes) {
        static Line of(Recorded recorded) {
            var fact = recorded.fact();
            var subject = fact.subject() == null ? "" : fact.subject().toString();
            var codes = fact.codes().entrySet().stream()
                    .map(it -> it.getKey() + "=" + it.getValue())
                    .toList();
            return new Line(
                    TIME.format(recorded.at()), fact.deed(), fact.actor().toString(), subject, String.join(" ", codes));
        }
    }
}
