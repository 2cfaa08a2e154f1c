package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs of every leaf and every pair of sizes hold, and nothing near them does. */
class ProofsPropertyTests {
    private static final int LARGEST = 260;
    private static final TestingLog LOG = TestingLog.of(LARGEST);
    private static final Tree TREE = new StoredTree(LOG.store, LARGEST);
    private static final List<Hash> ROOTS = roots();

    @Test
    void agreesWithThePlainReadingAtEverySize() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(TREE.root(size)).as("root of " + size).isEqualTo(ROOTS.get(size));
            assertThat(Frontier.of(TREE, size).root()).as("edge of " + size).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void includesEveryLeafOfEverySizeAndNoOther() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var path = TREE.inclusion(index, size);
                var leaf = leaf(index);
                assertThat(Proofs.includes(leaf, index, path, size, ROOTS.get(size)))
                        .isTrue();
                assertThat(Proofs.includes(leaf((index + 1) % LARGEST), index, path, size, ROOTS.get(size)))
                        .isFalse();
                assertThat(Proofs.includes(leaf, index, path, size, ROOTS.get(size - 1)))
                        .isFalse();
                if (size > 1)
                    assertThat(Proofs.includes(leaf, (index + 1) % size, path, size, ROOTS.get(size)))
                            .isFalse();
            }
        }
    }

    @Test
    void extendsEverySizeToEveryLargerOne() {
        for (int larger = 0; larger <= LARGEST; larger++) {
            for (int smaller = 0; smaller <= larger; smaller++) {
                var path = TREE.consistency(smaller, larger);
                assertThat(Proofs.extend(smaller, ROOTS.get(smaller), larger, ROOTS.get(larger), path))
                        .as(smaller + " in " + larger)
                        .isTrue();
                if (smaller > 0 && smaller < larger)
                    assertThat(Proofs.extend(smaller, ROOTS.get(smaller - 1), larger, ROOTS.get(larger), path))
                            .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 0x5eed, -7})
    void refusesAPathWithAnyHashChangedMissingOrAdded(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            for (var wrong : spoilt(TREE.inclusion(index, size), random))
                assertThat(Proofs.includes(leaf(index), index, wrong, size, ROOTS.get(size)))
                        .isFalse();
            int smaller = 1 + random.nextInt(size - 1);
            for (var wrong : spoilt(TREE.consistency(smaller, size), random))
                assertThat(Proofs.extend(smaller, ROOTS.get(smaller), size, ROOTS.get(size), wrong))
                        .isFalse();
        }
    }

    private static List<List<Hash>> spoilt(List<Hash> path, Random random) {
        int place = random.nextInt(path.size());
        var changed = new ArrayList<>(path);
        byte[] bytes = path.get(place).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        changed.set(place, Hash.at(bytes, 0));
        var shorter = new ArrayList<>(path);
        shorter.remove(place);
        var longer = new ArrayList<>(path);
        longer.add(place, path.get(place));
        return List.of(changed, shorter, longer);
    }

    private static List<Hash> roots() {
        var roots = new ArrayList<Hash>();
        for (int size = 0; size <= LARGEST; size++) roots.add(TestingLog.plainRoot(LOG.entries.subList(0, size)));
        return roots;
    }

    private static Hash leaf(int index) {
        return Hash.leaf(LOG.entries.get(index));
    }
}
