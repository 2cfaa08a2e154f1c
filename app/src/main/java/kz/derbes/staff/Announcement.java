package kz.derbes.staff;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is and how the first member of staff gets in. */
@Component
class Announcement {
    private final Links links;
    private final ConsoleAddress address;
    private final Environment environment;
    private final boolean demo;

    Announcement(
            Links links, ConsoleAddress address, Environment environment, @Value("${derbes.demo:false}") boolean demo) {
        this.links = links;
        this.address = address;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null)
            return;
        tell(System.out, web.getWebServer().getPort());
    }

    void tell(PrintStream out, int port) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String origin = "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        out.println("Ready: " + origin);
        out.println(links.forTheStart()
                .map(it -> "Staff link: " + (demo ? origin + "/console/enter?token=" + it : address.link(it)))
                .orElseGet(() -> "Staff: " + address.origin() + "/console/sign-in"));
    }
}
