package kz.derbes.vault;

import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;

/** A second person who allows what a test tells them to. */
class TestingApprovals implements Approvals {
    private final Map<UUID, String> asked = new ConcurrentHashMap<>();
    private final Map<UUID, String> allowed = new ConcurrentHashMap<>();

    @Override
    public UUID ask(Member maker, String deed, SortedMap<String, String> codes) {
        var id = UUID.randomUUID();
        asked.put(id, maker + deed + codes);
        return id;
    }

    void allow(UUID id) {
        allowed.put(id, asked.get(id));
    }

    @Override
    public boolean spend(UUID approval, Member maker, String deed, SortedMap<String, String> codes) {
        return allowed.remove(approval, maker + deed + codes);
    }

    @Override
    public boolean spendAsChecker(UUID approval, Member checker, String deed, SortedMap<String, String> codes) {
        return false;
    }
}
