package kz.derbes.incident.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bulk work of incidents is done.
 *
 * @param work whether this node does it; any number of nodes may
 * @param batch how many people are told in one transaction
 */
@ConfigurationProperties("derbes.incident")
record PeopleSettings(
        @DefaultValue("true") boolean work,
        @DefaultValue("500") int batch) {}
