package kz.derbes.request;

import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/**
 * A request at the door.
 *
 * @param also further kinds it is about; none in the ordinary case
 * @param words what the person wrote; empty when it stays on paper
 * @param clause the clause as the person cited it; empty when none
 */
public record Receiving(
        SubjectId subject,
        Kind kind,
        Set<Kind> also,
        Channel channel,
        Capacity capacity,
        String words,
        String clause,
        Language language,
        Actor actor) {

    /** One by somebody signed in. */
    public static Receiving fromCabinet(SubjectId subject, Kind kind, String words, Language language) {
        return new Receiving(
                subject,
                kind,
                Set.of(),
                Channel.CABINET,
                Capacity.SUBJECT,
                words,
                "",
                language,
                Actor.subject(subject));
    }

    @Override
    public String toString() {
        return "Receiving[" + subject + ", " + kind + "]";
    }
}
