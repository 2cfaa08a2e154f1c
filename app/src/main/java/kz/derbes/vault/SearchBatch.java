package kz.derbes.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.derbes.groupcommit.Writer;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.watch.Watch;
import org.springframework.stereotype.Component;

/** Answers and records many searches in one transaction. */
@Component
class SearchBatch implements Writer<Search, Optional<SubjectId>> {
    private final OwnPool pool;
    private final OwnerRows rows;
    private final Watch watch;
    private final Ledger ledger;

    SearchBatch(OwnPool pool, OwnerRows rows, Watch watch, Ledger ledger) {
        this.pool = pool;
        this.rows = rows;
        this.watch = watch;
        this.ledger = ledger;
    }

    @Override
    public List<Optional<SubjectId>> write(List<Search> searches) {
        return pool.commit(() -> search(searches));
    }

    private List<Optional<SubjectId>> search(List<Search> searches) {
        var owners = rows.of(searches);
        ledger.recordOpening(IntStream.range(0, searches.size())
                .mapToObj(n -> Facts.sought(searches.get(n), owners.get(n)))
                .toList());
        for (int n = 0; n < searches.size(); n++)
            watch.found(searches.get(n).actor(), owners.get(n).stream().toList());
        return owners;
    }
}
