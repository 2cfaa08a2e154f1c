package kz.derbes.vault.watch;

import java.time.Duration;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much reading is ordinary.
 *
 * @param reads how often a member of staff may read for one purpose in a window
 * @param purposes another number of reads for some purposes, by their codes
 * @param searches how often a member of staff may search in a window
 * @param window for how long a budget lasts
 * @param people how many different people one member of staff looks at shortly before it is an alarm
 * @param jobPeople how many people a job of the site looks at shortly; one read in two batches counts twice
 * @param jobs another number of people for some jobs, by their names
 * @param shortly how long shortly is
 * @param asleep how long after its planting an invented person raises no alarm yet
 */
@ConfigurationProperties("derbes.vault.watch")
record WatchSettings(
        @DefaultValue("100") int reads,
        @DefaultValue Map<String, Integer> purposes,
        @DefaultValue("60") int searches,
        @DefaultValue("24h") Duration window,
        @DefaultValue("30") int people,
        @DefaultValue("5000") int jobPeople,
        @DefaultValue Map<String, Integer> jobs,
        @DefaultValue("10m") Duration shortly,
        @DefaultValue("1h") Duration asleep) {

    int reads(Purpose purpose) {
        return purposes.getOrDefault(purpose.code(), reads);
    }

    int people(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM ? jobs.getOrDefault(actor.id(), jobPeople) : people;
    }
}
