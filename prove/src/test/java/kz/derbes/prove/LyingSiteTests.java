package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site that promises and does otherwise is seen through. */
class LyingSiteTests {
    private HttpServer site;
    private String extra = "";

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void callsAForeignScriptBroken() throws Exception {
        extra = "<script src='https://elsewhere.example/t.js'></script>";
        assertThat(proof().verdict("2.3").state()).isEqualTo(State.BROKEN);
        assertThat(proof().verdict("2.3").seen()).contains("/ loads from this site alone");
    }

    @Test
    void callsTheSameSiteWithoutItKept() throws Exception {
        assertThat(proof().verdict("2.3").state()).isEqualTo(State.KEPT);
    }

    @Test
    void callsAWalkThatCannotGoOnBroken() throws Exception {
        assertThat(proof().verdict("6.2").state()).isEqualTo(State.BROKEN);
    }

    @Test
    void neverCallsAnUnknownClauseKept() throws Exception {
        assertThat(proof().verdict("12.7").state()).isEqualTo(State.OPEN);
    }

    @Test
    void readsTheClausesFromThePage() throws Exception {
        assertThat(proof().verdicts()).extracting(Verdict::key).containsExactly("2.3", "12.7");
    }

    private Proof proof() {
        var address = URI.create("http://127.0.0.1:" + site.getAddress().getPort());
        return new Proof(Instance.running(address, Optional.empty()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String page = "<html><main><p data-clause='2.3'>x</p><p data-clause='12.7'>y</p></main>" + extra + "</html>";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
