package org.aiwei.delivery;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends plain mail, where the installation names a mail server and a sender. */
@Component
class Mailer {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    Mailer(ObjectProvider<JavaMailSender> sender, @Value("${aiwei.mail.from}") String from) {
        this.sender = sender;
        this.from = from.strip();
    }

    boolean on() {
        return !from.isEmpty() && sender.getIfAvailable() != null;
    }

    /** @throws Undelivered when the server does not take it */
    void send(String to, String subject, String text) {
        var server = sender.getObject();
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (MailException | jakarta.mail.MessagingException e) {
            throw new Undelivered(e.getClass().getSimpleName(), null);
        }
    }
}
