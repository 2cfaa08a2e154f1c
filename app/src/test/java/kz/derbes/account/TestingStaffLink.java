package kz.derbes.account;

/** The one-time link that the server prints for its owner, for journeys. */
public final class TestingStaffLink {
    private TestingStaffLink() {}

    public static String mint(StaffLinks links) {
        return links.mint();
    }
}
