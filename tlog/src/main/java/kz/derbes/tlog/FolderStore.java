package kz.derbes.tlog;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** A folder of one writer. A file reaches the disk before its name does, and the name before {@link #settle} returns. */
public final class FolderStore implements Store {
    private static final String DRAFT = ".draft";
    private static final int SIDE_BY_SIDE = 16;

    private final Path folder;
    private final Set<Path> unsettled = new LinkedHashSet<>();

    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(within(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void write(String path, byte[] content) {
        Path target = within(path);
        Path draft = folder.resolve(DRAFT);
        try {
            create(parent(target));
            force(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            unsettled.add(parent(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All contents reach the disk side by side, for a disk flushes many files hardly slower than one; then all names. */
    @Override
    public synchronized void write(SequencedMap<String, byte[]> files) {
        var drafts = new LinkedHashMap<Path, Path>();
        var contents = new ArrayList<Flush>();
        try {
            for (var file : files.entrySet()) {
                Path target = within(file.getKey());
                Path draft = folder.resolve(DRAFT + "-" + drafts.size());
                create(parent(target));
                drafts.put(draft, target);
                contents.add(() -> force(draft, file.getValue()));
            }
            together(contents);
            for (var draft : drafts.entrySet()) {
                Files.move(
                        draft.getKey(),
                        draft.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                unsettled.add(parent(draft.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void settle() {
        try {
            together(unsettled.stream().<Flush>map(it -> () -> force(it)).toList());
            unsettled.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void together(List<Flush> flushes) throws IOException {
        if (flushes.size() < 2) {
            for (var flush : flushes) flush.run();
            return;
        }
        try (var threads = Executors.newFixedThreadPool(Math.min(flushes.size(), SIDE_BY_SIDE))) {
            var tasks = flushes.stream()
                    .<Callable<Void>>map(it -> () -> {
                        it.run();
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while flushing");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) throw failed;
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void delete(String path) {
        Path target = within(path);
        try {
            if (Files.deleteIfExists(target)) unsettled.add(parent(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list(String path) {
        Path target = within(path);
        if (!Files.isDirectory(target)) return List.of();
        try (var files = Files.list(target)) {
            return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path within(String path) {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) throw new IllegalArgumentException("path leaves the folder");
        return target;
    }

    /** A new folder must be settled in its parent too, or its files are lost with its name. */
    private void create(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) return;
        Path parent = parent(wanted);
        if (wanted.startsWith(folder) && !wanted.equals(folder)) create(parent);
        Files.createDirectories(wanted);
        unsettled.add(parent);
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent()).orElseThrow();
    }

    private static void force(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) channel.write(rest);
            channel.force(true);
        }
    }

    private static void force(Path touched) throws IOException {
        if (!Files.isDirectory(touched)) return;
        try (var channel = FileChannel.open(touched, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Something that is on the disk when it returns. */
    private interface Flush {
        void run() throws IOException;
    }
}
