package kz.derbes.tlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store in memory. */
final class TestingStore implements Store {
    final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public void write(String path, byte[] content) {
        files.put(path, content.clone());
    }

    @Override
    public void settle() {}

    @Override
    public void delete(String path) {
        files.remove(path);
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream()
                .filter(it -> it.startsWith(folder + "/"))
                .map(it -> it.substring(folder.length() + 1))
                .toList();
    }
}
