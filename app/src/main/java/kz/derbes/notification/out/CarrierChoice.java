package kz.derbes.notification.out;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses the way out: SMTP where it is configured, else the demo's mailbox in a demo, else none. */
@Configuration(proxyBeanMethods = false)
class CarrierChoice {

    @Bean
    Carrier carrier(
            ObjectProvider<JavaMailSender> smtp,
            @Value("${derbes.demo:false}") boolean demo,
            JdbcClient jdbc,
            Clock clock) {
        var sender = smtp.getIfAvailable();
        if (sender != null) return new SmtpCarrier(bounded(sender));
        return demo ? new DemoMailbox(jdbc, clock) : new NoCarrier();
    }

    /** No server may hold a letter longer than the claim on it lasts. */
    private static JavaMailSender bounded(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl smtp) {
            var properties = smtp.getJavaMailProperties();
            properties.putIfAbsent("mail.smtp.connectiontimeout", "10000");
            properties.putIfAbsent("mail.smtp.timeout", "20000");
            properties.putIfAbsent("mail.smtp.writetimeout", "20000");
        }
        return sender;
    }
}
