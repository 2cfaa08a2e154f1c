package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/** The register of transfers as demands write into it. */
public interface Passings {

    /**
     * Enters, in the caller's transaction, that these fields of a person were handed to a state body; once for a demand.
     *
     * @param hiddenUntil until when the person is not shown it; null when at once
     */
    void byLaw(
            SubjectId subject,
            UUID demand,
            String country,
            List<FieldCode> fields,
            @Nullable Instant hiddenUntil,
            Map<String, String> codes,
            Actor actor);
}
