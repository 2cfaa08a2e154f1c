package kz.derbes.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.derbes.testing.FailAtNth;
import kz.derbes.tlog.Store;

/** A store of which each change can be the one that never happens, a torn draft left behind. */
record BreakingStore(Store store, FailAtNth breaking) implements Store {

    @Override
    public Optional<byte[]> read(String path) {
        return store.read(path);
    }

    @Override
    public void write(String path, byte[] content) {
        try {
            breaking.step();
        } catch (FailAtNth.BrokenStepException e) {
            store.write(".draft", Arrays.copyOf(content, content.length / 2));
            throw e;
        }
        store.write(path, content);
    }

    @Override
    public void settle() {
        breaking.step();
        store.settle();
    }

    @Override
    public void delete(String path) {
        breaking.step();
        store.delete(path);
    }

    @Override
    public List<String> list(String folder) {
        return store.list(folder);
    }
}
