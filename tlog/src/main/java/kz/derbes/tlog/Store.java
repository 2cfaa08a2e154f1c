package kz.derbes.tlog;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Where a log's files lie. Paths are relative, with slashes; a failure is an {@link java.io.UncheckedIOException}. */
public interface Store {

    Optional<byte[]> read(String path);

    /** Puts a file there whole, in place of what was there; a reader sees the old or the new one. */
    void write(String path, byte[] content);

    /** Puts several files there, in order, each as {@link #write(String, byte[])} would; a store may flush them together. */
    default void write(SequencedMap<String, byte[]> files) {
        files.forEach(this::write);
    }

    /** Returns when all that was written and deleted would survive a loss of power. */
    void settle();

    /** Deletes a file; one that is not there is no error. */
    void delete(String path);

    /** The names in a folder; none when it is not there. */
    List<String> list(String folder);
}
