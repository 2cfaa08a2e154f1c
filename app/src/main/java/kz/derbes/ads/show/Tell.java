package kz.derbes.ads.show;

/** Something that happened to one showing, to be counted once. */
record Tell(Ticket ticket, Event event) {}
