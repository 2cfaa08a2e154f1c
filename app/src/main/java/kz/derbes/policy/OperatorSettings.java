package kz.derbes.policy;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The operator's record as configured; empty where nothing was given. */
@ConfigurationProperties("derbes.operator")
record OperatorSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String number,
        @DefaultValue("") String address,
        @DefaultValue("") String site,
        @DefaultValue("") String contact,
        @DefaultValue("") String phone,
        @DefaultValue("") String storage,
        @DefaultValue("") String responsible) {

    boolean given() {
        return Stream.of(name, number, address, site, contact, phone, storage, responsible)
                .anyMatch(it -> !it.isBlank());
    }

    Operator operator() {
        return new Operator(
                name.strip(),
                number.strip(),
                address.strip(),
                site.strip(),
                contact.strip(),
                phone.strip(),
                storage.strip(),
                responsible.strip());
    }
}
