package kz.derbes.law.holding;

import java.time.Instant;
import java.util.List;

/**
 * What an erasure did in one room.
 *
 * @param room the room's name
 * @param rows how many rows went
 * @param kept what a law keeps, each with its rule and the instant it ends by itself
 */
public record Erased(String room, int rows, List<Kept> kept) {

    /** Something that stays after an erasure: how many, under which term of the law file, until when. */
    public record Kept(String item, int rows, String term, Instant until) {}
}
