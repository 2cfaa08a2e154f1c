package kz.derbes.policy.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.derbes.policy.reading.PolicyReader;
import kz.derbes.policy.reading.Reading;
import kz.derbes.policy.reading.Readout;
import org.springframework.stereotype.Component;

/** Documents as read; the last few are remembered, since a published document never changes. */
@Component
public class ReadDocuments {
    private static final int REMEMBERED = 16;
    private final Map<String, Readout> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Readout> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Readout readout(Document document) {
        return read.computeIfAbsent(
                document.hash() + document.name(), it -> PolicyReader.read(document.name(), document.bytes()));
    }

    /** Empty when the file cannot be read as a policy. */
    public Optional<Reading> of(Document document) {
        return readout(document) instanceof Readout.Read(var reading) ? Optional.of(reading) : Optional.empty();
    }

    /** Why the change between two editions is material, in any of the languages both have. */
    public List<String> material(List<Document> before, List<Document> after) {
        var codes = new TreeSet<String>();
        for (var old : before)
            for (var now : after)
                if (old.language() == now.language())
                    of(old).ifPresent(one ->
                            of(now).ifPresent(two -> Materiality.of(one, two).forEach(it -> codes.add(it.code()))));
        return List.copyOf(codes);
    }
}
