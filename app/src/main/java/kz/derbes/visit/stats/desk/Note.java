package kz.derbes.visit.stats.desk;

import java.time.LocalDate;

/** What happened on a day. */
public record Note(int id, LocalDate day, String text) {}
