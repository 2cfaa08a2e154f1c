package kz.derbes.register.retention;

import java.util.List;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.Term;

/**
 * How long one kind of thing is kept, as its room declares it and the law file counts it (RET-02).
 *
 * @param item a field code or the room's own word
 */
public record Rule(String room, String item, List<Purpose> purposes, Basis basis, Term term) {}
