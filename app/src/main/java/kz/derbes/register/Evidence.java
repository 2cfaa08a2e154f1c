package kz.derbes.register;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.derbes.law.Member;
import kz.derbes.ledger.Bundles;
import kz.derbes.ledger.Checkpoints;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to an inspection in one file: every document in both languages, the list with its approvals, what was
 * really read, the state of the log (OPR-04, PDL 25(2)(3-1)). It names no person.
 */
@Service
public class Evidence {
    private static final int REPORTED = 100;
    private final Documents documents;
    private final Listings listings;
    private final Usage usage;
    private final Policies policies;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Bundles bundles;
    private final List<Report> reports;
    private final JsonMapper json;

    Evidence(
            Documents documents,
            Listings listings,
            Usage usage,
            Policies policies,
            Ledger ledger,
            Checkpoints checkpoints,
            Bundles bundles,
            List<Report> reports,
            JsonMapper json) {
        this.documents = documents;
        this.listings = listings;
        this.usage = usage;
        this.policies = policies;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.bundles = bundles;
        this.reports = reports;
        this.json = json;
    }

    /** The archive, whose making is sealed in the ledger; checked by {@code ./derbes ledger verify-bundle}. */
    public byte[] pack(Member maker) {
        usage.count();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (var code : documents.codes())
            for (var language : Documents.LANGUAGES)
                files.put("documents/" + code + "." + language.code() + ".pdf", documents.pdf(code, language));
        files.put("register.json", bytes(json.writerWithDefaultPrettyPrinter().writeValueAsString(list())));
        files.put("used.csv", bytes(used()));
        for (var report : reports) files.put("reports/" + report.name() + ".csv", bytes(report.csv(REPORTED)));
        checkpoints.newest().ifPresent(it -> files.put("ledger/checkpoint", bytes(it)));
        checkpoints.witnessed().ifPresent(it -> files.put("ledger/checkpoint.witnessed", bytes(it)));
        return bundles.seal("register.evidence-made", null, maker.actor(), files);
    }

    private Map<String, Object> list() {
        var operator = policies.operator();
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "operator",
                Map.of("name", operator.name(), "number", operator.number(), "storage", operator.storage()));
        all.put("policy_edition", policies.currentEdition());
        all.put("hash", listings.current().hash());
        all.put("approved", listings.isApproved());
        all.put("list", listings.current().lines());
        all.put(
                "editions",
                listings.editions().stream()
                        .map(it -> Map.of(
                                "number", it.number(),
                                "hash", it.hash(),
                                "approver", it.approver(),
                                "approved_at", it.approvedAt().toString()))
                        .toList());
        var integrity = ledger.integrity();
        all.put(
                "log",
                Map.of("state", integrity.state().code(), "sealed", integrity.sealed(), "woven", integrity.woven()));
        all.put("declared_never_used", usage.neverUsed());
        all.put("used_not_declared", usage.undeclared());
        return all;
    }

    private String used() {
        return "purpose,field,times,last\n"
                + usage.all().stream()
                        .map(it -> it.purpose() + "," + it.field() + "," + it.times() + "," + it.lastAt() + "\n")
                        .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A table of numbers that a part of the house adds to the pack. */
    public interface Report {

        /** The file's name without ending. */
        String name();

        /** A head and at most so many lines, newest first. */
        String csv(int most);
    }
}
