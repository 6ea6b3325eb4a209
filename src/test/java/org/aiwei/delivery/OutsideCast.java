package org.aiwei.delivery;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.Campaigns;
import org.aiwei.notice.WorkNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation with a mail server and a robot, whose wires end in lists. */
@Component
class OutsideCast {

    final List<MimeMessage> mails = new ArrayList<>();
    final List<String> said = new ArrayList<>();

    @Nullable
    Consumer<String> trouble;

    final OutboxRun run;
    final Digests digests;
    final GroupCards cards;
    final MailProofs proofs;
    private final Preferences preferences;
    private final JdbcClient jdbc;
    private final DeliveryCast cast;

    OutsideCast(
            DeliverySettings settings,
            Outbox outbox,
            WorkNotes notes,
            InboxSight sight,
            Accounts accounts,
            Preferences preferences,
            Words words,
            Campaigns campaigns,
            WorkCalendar calendar,
            Mornings mornings,
            CardText card,
            Knocks knocks,
            ApplicationEventPublisher events,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DeliveryCast cast) {
        var mailer = mailer();
        var robot = robot();
        var atOnce = new AtOnce(mailer, robot, preferences, campaigns, jdbc);
        var written = new OutsideWords(notes, sight, accounts, preferences, words, card, jdbc);
        this.preferences = preferences;
        this.jdbc = jdbc;
        this.cast = cast;
        this.digests = new Digests(settings, accounts, notes, mornings, mailer, jdbc, transaction);
        this.cards = new GroupCards(settings, mornings, robot, jdbc);
        this.proofs = new MailProofs(preferences, settings, knocks, mailer, words, jdbc, events, clock);
        this.run = new OutboxRun(
                settings,
                new InboxCourier(outbox, notes, atOnce, jdbc, transaction),
                new OutsideCourier(outbox, written, mailer, robot, calendar, transaction));
    }

    void quiet() {
        mails.clear();
        said.clear();
        trouble = null;
    }

    void run(Instant now) {
        cast.written();
        run.run(now);
    }

    /** Somebody whose address has been verified. */
    void wants(Actor actor, Preference wanted) {
        preferences.choose(actor, wanted);
        jdbc.sql("update delivery_preference set verified_at = now() where person_id = ?")
                .param(actor.id())
                .update();
    }

    private Mailer mailer() {
        var sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                if (trouble != null) {
                    trouble.accept("mail");
                }
                mails.addAll(List.of(messages));
            }
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Mailer(beans.getBeanProvider(JavaMailSender.class), "desk@example.cn");
    }

    private GroupRobot robot() {
        return new GroupRobot() {
            @Override
            public boolean on() {
                return true;
            }

            @Override
            public void say(String text) {
                if (trouble != null) {
                    trouble.accept("robot");
                }
                said.add(text);
            }
        };
    }

    static void refuse(String way) {
        if (way.equals("mail")) {
            throw new MailSendException("refused");
        }
        throw new Undelivered("HTTP 503", null);
    }
}
