package kz.derbes.notification.out;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands letters to the operator's SMTP server. */
final class SmtpCarrier implements Carrier {
    private final JavaMailSender smtp;

    SmtpCarrier(JavaMailSender smtp) {
        this.smtp = smtp;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(Sheet sheet) {
        try {
            smtp.send(written(sheet));
            return new Delivery.Taken();
        } catch (AddressException e) {
            return new Delivery.Never("address-malformed");
        } catch (MailAuthenticationException e) {
            return new Delivery.Later("smtp-login");
        } catch (MessagingException | MailException e) {
            return Refusals.judge(e);
        }
    }

    private MimeMessage written(Sheet sheet) throws MessagingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(new InternetAddress(sheet.from(), true));
        helper.setTo(new InternetAddress(sheet.to().reveal(), true));
        helper.setSubject(sheet.title());
        helper.setText(sheet.text(), sheet.html());
        message.setHeader("Message-ID", "<" + sheet.number() + "@" + sheet.host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", sheet.language().code());
        if (sheet.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + sheet.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
