package kz.derbes.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Texts;
import org.springframework.stereotype.Service;

/** What a person wrote, opened to an officer for a purpose and a reason that the person sees. */
@Service
public class RequestWords {
    private final MessageRows messages;
    private final Texts texts;
    private final Officers officers;

    RequestWords(MessageRows messages, Texts texts, Officers officers) {
        this.officers = officers;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * Opens every text of the request; the opening is on record before.
     *
     * @throws Texts.NotAllowedException when the role, the reason or the budget does not allow it
     */
    public Map<UUID, String> open(Member member, Matter matter, String reason) {
        var said = messages.of(matter).stream().map(Message::text).collect(Collectors.toSet());
        return said.isEmpty() ? Map.of() : texts.open(member, matter.subject(), said, purpose(member), reason);
    }

    public List<Message> of(Matter matter) {
        return messages.of(matter);
    }

    /** Whether the house keeps anything of that person, so that words can be sealed. */
    public boolean canBeKept(SubjectId subject) {
        return officers.isKept(subject);
    }

    private static Purpose purpose(Member member) {
        return member.role() == Role.FINANCE ? Purpose.PAYMENT : Purpose.FEEDBACK;
    }
}
