package kz.derbes.vault.watch;

import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;

/**
 * One look of staff or of a job at one person.
 *
 * @param granted whether it would be opened if the budget allows it
 */
public record Look(Actor actor, Purpose purpose, SubjectId subject, boolean granted) {}
