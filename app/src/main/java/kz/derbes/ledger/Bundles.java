package kz.derbes.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.tlog.Bundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files to be handed out, sealed: whoever has the archive proves offline what was in it and when it was made. */
@Service
public class Bundles {
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;

    Bundles(Ledger ledger, Checkpoints checkpoints, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
    }

    /**
     * Records the making under this deed with the sum of the manifest, and returns the zip archive of the files with
     * manifest, receipt and key. Joins no transaction. Checked by {@code ./derbes ledger verify-bundle}.
     *
     * @param files by name, plain relative paths
     * @throws IllegalStateException when the making is recorded but not sealed yet; asking again makes another
     */
    @Transactional(propagation = Propagation.NEVER)
    public byte[] seal(String deed, @Nullable SubjectId subject, Actor actor, SortedMap<String, byte[]> files) {
        return seal(deed, subject, actor, files, Map.of());
    }

    /** The same with more codes in the fact. */
    @Transactional(propagation = Propagation.NEVER)
    public byte[] seal(
            String deed,
            @Nullable SubjectId subject,
            Actor actor,
            SortedMap<String, byte[]> files,
            Map<String, String> codes) {
        String manifest = Bundle.manifest(files);
        var all = new TreeMap<>(codes);
        all.put("manifest", Bundle.sum(manifest));
        all.put("files", Integer.toString(files.size()));
        var fact = transaction.execute(status -> ledger.recordSealed(new Fact(deed, subject, actor, all)));
        var receipt = ledger.proofOf(Objects.requireNonNull(fact))
                .orElseThrow(() -> new IllegalStateException("the bundle is recorded but not sealed yet"));
        return new Bundle(new TreeMap<>(files), manifest, receipt, checkpoints.verifierKey()).zip();
    }
}
