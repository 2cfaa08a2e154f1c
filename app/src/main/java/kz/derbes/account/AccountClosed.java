package kz.derbes.account;

import java.util.UUID;
import kz.derbes.law.SubjectId;

/** An account was closed and everything of its owner erased that no law keeps; the fact proves it. */
public record AccountClosed(SubjectId subject, UUID fact) {}
