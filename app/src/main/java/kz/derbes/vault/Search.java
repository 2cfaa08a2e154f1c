package kz.derbes.vault;

import java.util.List;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import org.jspecify.annotations.Nullable;

/** A wish to find a subject by a contact, which is here already only an index. */
record Search(
        FieldCode field,
        List<byte[]> indices,
        Purpose purpose,
        Actor actor,
        @Nullable Mandate mandate) {}
