package kz.derbes.incident.authority;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers, as the notice to the authority names them; the operator's own record fills the rest.
 *
 * @param name of the operator
 * @param number BIN or IIN of the operator
 * @param address of the operator
 * @param contact address for questions
 * @param phone of the operator
 * @param responsible who is responsible for personal data, with contacts, if anybody was named (BRE-03)
 */
@ConfigurationProperties("derbes.operator")
record AuthoritySettings(
        @DefaultValue("") String name,
        @DefaultValue("") String number,
        @DefaultValue("") String address,
        @DefaultValue("") String contact,
        @DefaultValue("") String phone,
        @DefaultValue("") String responsible) {}
