package kz.derbes.policy;

/**
 * The operator's record: who answers for the site (clause 1.1.1, SEL-01, RET-01).
 *
 * @param name as registered
 * @param number twelve digits, IIN of a sole trader or BIN of a company
 * @param site canonical origin, such as {@code https://example.kz}
 * @param contact address for proposals and questions (clause 9.3)
 * @param storage place of storage, country first, such as {@code KZ, Almaty}
 * @param responsible who organises the processing, and how to reach them; a company must name somebody (OPR-03)
 */
public record Operator(
        String name,
        String number,
        String address,
        String site,
        String contact,
        String phone,
        String storage,
        String responsible) {}
