package kz.derbes.law.holding;

import java.util.List;
import java.util.Map;

/**
 * What a room keeps about one person, for the person.
 *
 * @param room the room's name
 * @param rows one map per row, in the order a reader expects; empty means nothing is kept
 */
public record Export(String room, List<Map<String, String>> rows) {}
