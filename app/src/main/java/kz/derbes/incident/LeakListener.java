package kz.derbes.incident;

import kz.derbes.law.Actor;
import kz.derbes.vault.LeakSuspected;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Opens a file for each alarm of the vault; a second telling of the same alarm changes nothing. */
@Component
class LeakListener {
    private static final Actor WATCH = Actor.system("watch");
    private final Incidents incidents;

    LeakListener(Incidents incidents) {
        this.incidents = incidents;
    }

    @ApplicationModuleListener
    void on(LeakSuspected leak) {
        incidents.detect(new Finding(Source.ALARM, leak.alarm(), leak.at(), false, null, null, WATCH));
    }
}
