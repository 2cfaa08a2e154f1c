package kz.derbes.paper;

import java.util.List;

/** A piece of a document. */
public sealed interface Part {

    record Heading(String text) implements Part {}

    /** One paragraph; line breaks in it are kept. */
    record Text(String text) implements Part {}

    record Items(List<String> items) implements Part {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Names and what stands beside them. */
    record Pairs(List<Pair> rows) implements Part {
        public Pairs {
            rows = List.copyOf(rows);
        }
    }

    record Pair(String name, String value) {}

    /** A table whose head is repeated on each page; a row that is shorter or longer than the head is refused. */
    record Table(List<String> head, List<List<String>> rows) implements Part {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows)
                if (row.size() != head.size())
                    throw new IllegalArgumentException("a row of " + row.size() + " under a head of " + head.size());
        }
    }
}
