package kz.derbes.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where whoever holds the server's shell asks for a way past the door: a file in the data folder, which nobody else may
 * write. A request is taken away before it is answered, so a crash leaves a broken glass on record and no link.
 */
@Component
class GlassMailbox {
    static final String REQUEST = "break-glass.request";
    static final String ANSWER = "break-glass.link";
    private final Path folder;
    private final BreakGlass glass;
    private final ConsoleAddress address;

    GlassMailbox(@Value("${derbes.data}") Path data, BreakGlass glass, ConsoleAddress address) throws IOException {
        this.folder = Files.createDirectories(data.resolve("staff"));
        this.glass = glass;
        this.address = address;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() throws IOException {
        if (!Files.deleteIfExists(folder.resolve(REQUEST))) return;
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, ".draft-", "", owner);
        Files.writeString(draft, address.link(glass.open()) + "\n");
        Files.move(draft, folder.resolve(ANSWER), StandardCopyOption.ATOMIC_MOVE);
    }
}
