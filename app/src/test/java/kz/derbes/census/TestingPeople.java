package kz.derbes.census;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.law.approval.Approvals;
import kz.derbes.law.counting.People;
import kz.derbes.law.counting.Trait;
import kz.derbes.law.counting.Traits;
import kz.derbes.law.holding.Blocks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;

/** Invented people with two traits, some of them blocked, and a second member of staff who allows what is told. */
@TestConfiguration(proxyBeanMethods = false)
class TestingPeople implements People, Traits, Blocks, Approvals {
    final TreeMap<String, Map<String, String>> people = new TreeMap<>();
    final Set<SubjectId> blocked = new HashSet<>();
    final Map<UUID, SortedMap<String, String>> allowed = new HashMap<>();
    final Set<UUID> asked = new HashSet<>();

    void clear() {
        people.clear();
        blocked.clear();
        allowed.clear();
    }

    SubjectId add(String language, String consent) {
        var subject = SubjectId.random();
        people.put(subject.toString(), Map.of("language", language, "consent", consent));
        return subject;
    }

    void add(int count, String language, String consent) {
        for (int i = 0; i < count; i++) add(language, consent);
    }

    void allow(UUID id, SortedMap<String, String> codes) {
        allowed.put(id, codes);
    }

    @Override
    public List<SubjectId> after(@Nullable SubjectId last, int most) {
        var rest = last == null ? people : people.tailMap(last.toString(), false);
        return rest.keySet().stream().limit(7).map(SubjectId::parse).toList();
    }

    @Override
    public List<Trait> offered() {
        return List.of(
                new Trait("language", List.of("kk", "ru", "en")), new Trait("consent", List.of("given", "none")));
    }

    @Override
    public Map<SubjectId, Map<String, String>> of(Collection<SubjectId> wanted) {
        var traits = new HashMap<SubjectId, Map<String, String>>();
        for (var it : wanted) {
            var own = people.get(it.toString());
            if (own != null) traits.put(it, own);
        }
        return traits;
    }

    @Override
    public boolean isBlocked(SubjectId subject) {
        return blocked.contains(subject);
    }

    @Override
    public Set<SubjectId> subjects() {
        return blocked;
    }

    @Override
    public UUID ask(Member maker, String deed, SortedMap<String, String> codes) {
        var id = UUID.randomUUID();
        asked.add(id);
        return id;
    }

    @Override
    public boolean spendAsChecker(UUID approval, Member checker, String deed, SortedMap<String, String> codes) {
        return false;
    }

    @Override
    public boolean spend(UUID approval, Member maker, String deed, SortedMap<String, String> codes) {
        return codes.equals(allowed.get(approval));
    }
}
