package derbes.simulator;

/** Where the money of one transaction stands. */
enum Stage {
    HELD,
    CHARGED,
    VOIDED,
    DECLINED
}
