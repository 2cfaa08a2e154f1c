package kz.derbes.law.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.derbes.law.SubjectId;

/** A room that knows traits of people. No value of a person is opened for them (conflict C30). */
public interface Traits {

    List<Trait> offered();

    /** The traits of these people by their codes; somebody whom nobody may count is absent. */
    Map<SubjectId, Map<String, String>> of(Collection<SubjectId> people);
}
