package kz.derbes.incident.authority;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.State;
import kz.derbes.law.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record that the authority was told. Nothing here sends: a person does, and says when and how. */
@Service
public class AuthorityNotices {
    private static final Pattern REGISTRATION = Pattern.compile("[\\p{L}\\d№ ./_-]{0,100}");
    private final ToldRows rows;
    private final Incidents incidents;
    private final Clock clock;

    AuthorityNotices(ToldRows rows, Incidents incidents, Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.clock = clock;
    }

    public List<Told> of(UUID incident) {
        return rows.of(incident);
    }

    /** Whether a registration number can be one. */
    public static boolean isRight(String registration) {
        return REGISTRATION.matcher(registration).matches();
    }

    /** Records a notice and stops the clock; false for a drill and for a file that is not open. */
    @Transactional
    public boolean record(UUID incident, Instant sentAt, Channel channel, String registration, Member member) {
        if (!isRight(registration)) throw new IllegalArgumentException("registration number");
        var file = incidents.hold(incident).filter(it -> it.state() == State.OPEN && !it.drill());
        file.ifPresent(it -> record(it, sentAt, channel, registration.strip(), member));
        return file.isPresent();
    }

    private void record(Incident file, Instant sentAt, Channel channel, String registration, Member member) {
        int n = rows.of(file.id()).size() + 1;
        var at = sentAt.truncatedTo(ChronoUnit.MICROS);
        rows.add(file.id(), new Told(n, at, clock.instant(), member.actor().toString(), channel, registration));
        var codes = Map.of("sent", at.toString(), "channel", channel.code(), "notice", Integer.toString(n));
        incidents.told(file, Incidents.Told.AUTHORITY, member.actor(), codes, channel.code());
    }
}
