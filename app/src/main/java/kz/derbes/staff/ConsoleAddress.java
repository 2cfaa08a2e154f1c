package kz.derbes.staff;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where members open the console: the operator's site, or this machine by its name while there is none. */
@Component
public class ConsoleAddress {
    private final StaffSettings settings;
    private final Environment environment;

    ConsoleAddress(StaffSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Scheme, host and port; a passkey works on pages of this origin alone. */
    public URI origin() {
        var site = settings.site();
        if (site != null) return URI.create(site.getScheme() + "://" + site.getAuthority());
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port);
    }

    public String host() {
        return origin().getHost();
    }

    public String link(String token) {
        return origin() + "/console/enter?token=" + token;
    }
}
