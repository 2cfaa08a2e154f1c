package kz.derbes.policy;

import java.util.List;

/** What a consent must state (PDL 8(4), CON-04), with the slots that state it. */
enum ConsentElement {
    OPERATOR("operator.name", "operator.number"),
    SUBJECT("subject"),
    TERM("term"),
    THIRD_PARTIES("third-parties"),
    CROSS_BORDER("cross-border"),
    PUBLICATION("publication"),
    DATA("data"),
    OTHER("purposes", "withdrawal");

    private final List<String> slots;

    ConsentElement(String... slots) {
        this.slots = List.of(slots);
    }

    boolean statedIn(String form) {
        return slots.stream().allMatch(it -> form.contains("{{" + it + "}}"));
    }
}
