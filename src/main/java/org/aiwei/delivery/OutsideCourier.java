package org.aiwei.delivery;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.calendar.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what goes outside, on working days between the hours. The row is marked in the transaction that held it while it
 * was sent: a crash in between sends it again, and nothing is lost.
 */
@Component
@RequiredArgsConstructor
class OutsideCourier {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /** As much as one message of a robot holds, and as one may send in a minute. */
    private static final int LINES = 20;

    private final Outbox outbox;
    private final OutsideWords words;
    private final Mailer mailer;
    private final GroupRobot robot;
    private final WorkCalendar calendar;
    private final TransactionTemplate transaction;

    boolean open(Instant now, DeliveryRules rules) {
        var local = LocalDateTime.ofInstant(now, HERE);
        var time = local.toLocalTime();
        return calendar.isWorkday(local.toLocalDate())
                && !time.isBefore(rules.opensAt())
                && time.isBefore(rules.closesAt());
    }

    /** @return whether there was a mail to send */
    boolean mail(Instant now, DeliveryRules rules) {
        return mailer.on() && Boolean.TRUE.equals(transaction.execute(status -> mailOne(now, rules)));
    }

    private boolean mailOne(Instant now, DeliveryRules rules) {
        var claimed = outbox.claim(Channel.MAIL, now, 1);
        if (claimed.isEmpty()) {
            return false;
        }
        var parcel = claimed.get(0);
        var letter = words.letter(parcel, now, rules);
        if (letter.isEmpty()) {
            outbox.end(claimed, "DROPPED", now);
            return true;
        }
        try {
            var written = letter.get();
            mailer.send(written.to(), written.subject(), written.text());
            outbox.end(claimed, "DONE", now);
        } catch (Undelivered failure) {
            failed(claimed, failure, now, rules);
        }
        return true;
    }

    /** Everything that waits for the group, in one message; the card of the morning is one for itself. */
    boolean group(Instant now, DeliveryRules rules) {
        return robot.on() && Boolean.TRUE.equals(transaction.execute(status -> groupOnce(now, rules)));
    }

    private boolean groupOnce(Instant now, DeliveryRules rules) {
        var claimed = outbox.claim(Channel.ROBOT, now, LINES);
        if (!claimed.isEmpty() && claimed.get(0).cardOn() != null) {
            return cardOnce(claimed.get(0), now, rules);
        }
        var lines = new ArrayList<String>();
        var spoken = new ArrayList<Parcel>();
        var idle = new ArrayList<Parcel>();
        for (var parcel : claimed.stream().filter(each -> each.cardOn() == null).toList()) {
            var line = words.line(parcel, now, rules);
            line.ifPresent(lines::add);
            (line.isPresent() ? spoken : idle).add(parcel);
        }
        outbox.end(idle, "DROPPED", now);
        if (lines.isEmpty()) {
            return !claimed.isEmpty();
        }
        return say(lines, spoken, now, rules) && claimed.size() == LINES;
    }

    private boolean cardOnce(Parcel parcel, Instant now, DeliveryRules rules) {
        var card = words.card(parcel, now);
        if (card.isEmpty()) {
            outbox.end(List.of(parcel), "DROPPED", now);
            return true;
        }
        return say(List.of(card.get()), List.of(parcel), now, rules);
    }

    private boolean say(List<String> lines, List<Parcel> parcels, Instant now, DeliveryRules rules) {
        try {
            robot.say(words.group(lines));
            outbox.end(parcels, "DONE", now);
            return true;
        } catch (Undelivered failure) {
            failed(parcels, failure, now, rules);
            return false;
        }
    }

    private void failed(List<Parcel> parcels, Undelivered failure, Instant now, DeliveryRules rules) {
        var pause = failure.pause();
        var until = pause == null ? null : now.plus(pause);
        var reason = String.valueOf(failure.getMessage());
        parcels.forEach(parcel -> outbox.failed(parcel, rules, until, reason, now));
    }
}
