package kz.derbes.vault;

/** How one kind of work on the keys is done, step by step; each step is a transaction and may be repeated. */
interface Procedure {

    KeyWork.Kind kind();

    /** Does the next step in the caller's transaction and says where the work stands then. */
    KeyWork step(KeyWork work);
}
