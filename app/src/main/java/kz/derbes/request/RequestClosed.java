package kz.derbes.request;

import java.util.UUID;
import kz.derbes.law.SubjectId;

/** A request came to its end. */
public record RequestClosed(SubjectId subject, UUID request) {}
