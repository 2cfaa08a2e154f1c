package kz.derbes.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccountSettings.class, LureSettings.class})
class AccountSetup {}
