package kz.derbes.staff;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The command {@code ./derbes staff break-glass}: exit 0 with a link, 1 without an answer, 2 when it is not understood. */
public final class StaffCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String USAGE = "usage: derbes staff break-glass [--data DIR]";

    private StaffCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(Arrays.asList(arguments), PATIENCE, System.out, System.err));
    }

    static int run(List<String> arguments, Duration patience, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        boolean here = arguments.equals(List.of("break-glass"));
        boolean there = arguments.size() == 3 && arguments.subList(0, 2).equals(List.of("break-glass", "--data"));
        if (!here && !there) {
            err.println(USAGE);
            return 2;
        }
        return ask(Path.of(there ? arguments.get(2) : "data").resolve("staff"), patience, out, err);
    }

    private static int ask(Path folder, Duration patience, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        Path request = folder.resolve(GlassMailbox.REQUEST);
        Path answer = folder.resolve(GlassMailbox.ANSWER);
        if (!Files.isDirectory(folder)) {
            err.println("No server has ever run on " + folder.getParent() + "; name its folder with --data");
            return 2;
        }
        Files.deleteIfExists(answer);
        Files.createFile(request, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        for (long waited = 0; waited < patience.toMillis() && !Files.exists(answer); waited += 100) Thread.sleep(100);
        if (Files.exists(answer)) {
            out.print("This makes a new owner, once, within 24 hours. The ledger has it and every member sees it.\n"
                    + Files.readString(answer));
            Files.delete(answer);
            return 0;
        }
        Files.deleteIfExists(request);
        err.println("No answer: the server does not run on these files. Start it and ask again.");
        return 1;
    }
}
