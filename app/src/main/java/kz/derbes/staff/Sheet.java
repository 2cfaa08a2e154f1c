package kz.derbes.staff;

import java.util.List;

/** A document being written. */
interface Sheet {

    void title(String text);

    void heading(String text);

    void paragraph(String text);

    void item(String text);

    /** A table whose first line is its head. */
    void table(List<List<String>> lines);

    String text();
}
