package kz.derbes.request.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.request.Channel;
import kz.derbes.request.Filter;
import kz.derbes.request.Kind;
import kz.derbes.request.Matter;
import kz.derbes.request.State;
import org.jspecify.annotations.Nullable;

/** The filters of the queue as an address names them; what it does not understand it leaves out. */
record QueueForm(Map<String, String> query, Member member) {

    Filter filter() {
        var officer = value("officer");
        return new Filter(
                value("shelf").equals("all") ? Filter.Shelf.ALL : Filter.Shelf.OPEN,
                Kind.of(value("kind")).orElse(null),
                constant(State.class, "state"),
                constant(Channel.class, "channel"),
                when(),
                officer.equals("me") ? member.actor().id() : officer.equals("nobody") ? officer : "",
                member.role() == Role.FINANCE,
                mark());
    }

    /** The address of the page after this line. */
    public String after(Matter last) {
        var open = !value("shelf").equals("all");
        return base() + "after=" + (open ? last.dueAt() : last.receivedAt()) + "_" + last.id();
    }

    /** The address without a place in the list, ready for one more parameter. */
    public String base() {
        var address = new StringBuilder("?");
        for (var name : new String[] {"shelf", "kind", "state", "channel", "when", "officer"})
            if (value(name).matches("[a-z-]{1,32}"))
                address.append(name).append('=').append(value(name)).append('&');
        return address.toString();
    }

    public String value(String name) {
        return query.getOrDefault(name, "");
    }

    private Filter.When when() {
        var found = constant(Filter.When.class, "when");
        return found == null ? Filter.When.ALL : found;
    }

    private Filter.@Nullable Mark mark() {
        String[] parts = value("after").split("_", -1);
        if (parts.length != 2) return null;
        try {
            return new Filter.Mark(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        var wanted = value(name).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
