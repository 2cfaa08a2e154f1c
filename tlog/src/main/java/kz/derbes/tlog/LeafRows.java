package kz.derbes.tlog;

import java.util.function.Consumer;

/** What a database says about the leaves, asked in the order of the tree. */
interface LeafRows {
    LeafRows NONE = new LeafRows() {
        @Override
        public void begin(long from, long size) {}

        @Override
        public void expect(long index, String entry, Consumer<Finding> findings) {}

        @Override
        public void end(Consumer<Finding> findings) {}
    };

    /** Looks at the rows of the leaves from that one on, below that size. */
    void begin(long from, long size);

    /** Compares the row of that leaf with the entry of the log. */
    void expect(long index, String entry, Consumer<Finding> findings);

    /** Says what rows are left although the log has ended. */
    void end(Consumer<Finding> findings);
}
