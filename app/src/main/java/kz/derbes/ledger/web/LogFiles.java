package kz.derbes.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kz.derbes.ledger.Checkpoints;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sealed log for anybody who wants to watch it: checkpoint and hash tiles in the addresses of C2SP tlog-tiles. The
 * entries are not public, for they tell of numbered people; their hashes tell nothing, because each holds a random part.
 */
@RestController
class LogFiles {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl MOVING = CacheControl.maxAge(Duration.ofSeconds(2));
    private static final CacheControl FIXED =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String LOG = "/ledger/";

    private final Checkpoints checkpoints;

    LogFiles(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GetMapping(LOG + "checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return checkpoints
                .newest()
                .map(it -> text(it, MOVING))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The newest checkpoint that witnesses have signed too. */
    @GetMapping(LOG + "checkpoint.witnessed")
    ResponseEntity<byte[]> witnessed() {
        return checkpoints
                .witnessed()
                .map(it -> text(it, MOVING))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(LOG + "ledger.vkey")
    ResponseEntity<byte[]> verifierKey() {
        return text(checkpoints.verifierKey() + "\n", MOVING);
    }

    @GetMapping(LOG + "tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + LOG.length());
        return checkpoints
                .tile(path)
                .map(it -> ResponseEntity.ok()
                        .cacheControl(FIXED)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(it))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> text(String text, CacheControl cache) {
        return ResponseEntity.ok().cacheControl(cache).contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
