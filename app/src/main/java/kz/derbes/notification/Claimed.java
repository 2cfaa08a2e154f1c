package kz.derbes.notification;

import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/**
 * A letter taken out of the outbox by one sender.
 *
 * @param attempt counts from 1; whoever holds a lower number has lost the letter to another sender
 */
record Claimed(SubjectId to, UUID id, Template template, Language language, Map<String, String> codes, int attempt) {}
