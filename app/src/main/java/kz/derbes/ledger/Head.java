package kz.derbes.ledger;

/** How far the weaver has come, as the database says: how many leaves, and their root in base64. */
record Head(long size, String root) {}
