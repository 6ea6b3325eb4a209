package org.aiwei.delivery;

import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives the example county of the tests a mail server and a robot that swallow what they are told. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class NoWires {

    @Bean
    JavaMailSender swallowingServer() {
        return new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {}
        };
    }

    @Bean
    @Primary
    GroupRobot swallowingRobot() {
        return new GroupRobot() {
            @Override
            public boolean on() {
                return true;
            }

            @Override
            public void say(String text) {}
        };
    }
}
