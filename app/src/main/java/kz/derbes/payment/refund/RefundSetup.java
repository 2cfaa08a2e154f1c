package kz.derbes.payment.refund;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of refunds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefundSettings.class)
class RefundSetup {}
