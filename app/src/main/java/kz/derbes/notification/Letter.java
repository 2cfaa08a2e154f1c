package kz.derbes.notification;

import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/**
 * A letter to be sent.
 *
 * @param template name of the template, such as {@code account-confirm}
 * @param codes what fills it: one-time codes, dates, paths; never a value of a person. Cleared once sent
 */
public record Letter(SubjectId to, String template, Language language, Map<String, String> codes) {}
