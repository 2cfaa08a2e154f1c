package kz.derbes.incident.people;

/** A kind of bulk work: one batch at a time, each in the transaction that holds the job's row. */
interface Work {

    Job.Kind kind();

    /** Does the next batch and writes down how far it came, in the caller's transaction. */
    void step(Job job);
}
