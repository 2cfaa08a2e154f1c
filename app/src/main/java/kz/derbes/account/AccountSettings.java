package kz.derbes.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room.
 *
 * @param askResidence whether a purpose in use needs the place of residence (conflict C11)
 */
@ConfigurationProperties("derbes.account")
record AccountSettings(@DefaultValue("false") boolean askResidence) {}
