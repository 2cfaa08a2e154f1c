package kz.derbes.notification.out;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class RefusalsTests {
    private static final Address[] NONE = {};

    @Test
    void givesUpOnAnAddressRefusedForGood() throws AddressException {
        assertThat(Refusals.judge(wrapped(failed(NONE, address())))).isEqualTo(new Delivery.Never("smtp-refused"));
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws AddressException {
        assertThat(Refusals.judge(wrapped(failed(address(), NONE)))).isEqualTo(new Delivery.Later("smtp-busy"));
    }

    @Test
    void triesAgainWhenNobodyAnswers() {
        assertThat(Refusals.judge(new MailSendException("down", new MessagingException("connect"))))
                .isEqualTo(new Delivery.Later("smtp-unreachable"));
    }

    private static Exception wrapped(MessagingException cause) {
        return new MailSendException(Map.of(new Object(), new MessagingException("outer", cause)));
    }

    private static SendFailedException failed(Address[] unsent, Address[] invalid) {
        return new SendFailedException("refused", new MessagingException("reply"), NONE, unsent, invalid);
    }

    private static Address[] address() throws AddressException {
        return new Address[] {new InternetAddress("nobody@example.kz")};
    }
}
