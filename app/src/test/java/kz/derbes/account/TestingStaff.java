package kz.derbes.account;

/** Prints links for staff, as the start of the server does. */
public final class TestingStaff {
    private final StaffLinks links;

    TestingStaff(StaffLinks links) {
        this.links = links;
    }

    public String newLink() {
        return links.mint();
    }
}
