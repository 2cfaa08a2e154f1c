package kz.derbes.staff;

/** What stands between a member and the console, in this order. */
public enum Step {
    TEXT("/console/setup/text"),
    FACTOR("/console/setup/factors"),
    CODES("/console/setup/codes"),
    DONE("/console");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
