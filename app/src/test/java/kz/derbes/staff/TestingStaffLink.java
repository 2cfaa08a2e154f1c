package kz.derbes.staff;

/** The one-time link that the server prints for its owner. */
public final class TestingStaffLink {
    private TestingStaffLink() {}

    public static String mint(Links links) {
        return links.forTheStart().orElseThrow();
    }
}
