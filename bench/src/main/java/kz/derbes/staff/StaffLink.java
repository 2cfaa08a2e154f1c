package kz.derbes.staff;

import org.springframework.context.ApplicationContext;

/** The one-time link by which the owner of a house that runs enters its console. */
public final class StaffLink {
    private StaffLink() {}

    public static String mint(ApplicationContext house) {
        return house.getBean(Links.class).forTheStart().orElseThrow();
    }
}
