package kz.derbes.law;

import java.util.regex.Pattern;

/**
 * Who did a deed, as codes only.
 *
 * @param kind in what capacity
 * @param id a subject, visitor or staff number, or the name of a job; never a name of a person
 */
public record Actor(Kind kind, String id) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    public Actor {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("actor id is not a code");
    }

    public static Actor subject(SubjectId subject) {
        return new Actor(Kind.SUBJECT, subject.toString());
    }

    public static Actor visitor(VisitorId visitor) {
        return new Actor(Kind.VISITOR, visitor.toString());
    }

    public static Actor staff(String id) {
        return new Actor(Kind.STAFF, id);
    }

    public static Actor system(String job) {
        return new Actor(Kind.SYSTEM, job);
    }

    /** Somebody nobody has recognised yet, as at sign-in. */
    public static Actor anonymous() {
        return new Actor(Kind.ANONYMOUS, "-");
    }

    /** The capacity in which somebody acts. */
    public enum Kind {
        SUBJECT,
        GUARDIAN,
        VISITOR,
        STAFF,
        SYSTEM,
        ANONYMOUS;

        public String code() {
            return Codes.of(this);
        }
    }

    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }
}
