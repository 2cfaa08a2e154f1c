package kz.derbes.vault.web;

import java.util.EnumSet;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;

/** What a member of staff knows of the person they look for. It does not print. */
public record SearchForm(String email, String phone, String surname, String digits) {
    static final SearchForm EMPTY = new SearchForm("", "", "", "");

    /** The whole contacts that were entered. */
    Set<FieldCode> contacts() {
        var contacts = EnumSet.noneOf(FieldCode.class);
        if (!email.isBlank()) contacts.add(FieldCode.EMAIL);
        if (!phone.isBlank()) contacts.add(FieldCode.PHONE);
        return contacts;
    }

    boolean hasParts() {
        return !surname.isBlank() || !digits.isBlank();
    }

    /** Whether exactly one way of looking was taken. */
    boolean isOneWay() {
        return contacts().size() + (hasParts() ? 1 : 0) == 1;
    }

    @Override
    public String toString() {
        return "SearchForm" + contacts() + (hasParts() ? "+parts" : "");
    }

    /** The purpose of a code; answering the person where the code names none. */
    static Purpose purpose(String code) {
        for (var it : Purpose.values()) if (it.code().equals(code)) return it;
        return Purpose.FEEDBACK;
    }
}
