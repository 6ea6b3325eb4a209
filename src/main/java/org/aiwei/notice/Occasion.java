package org.aiwei.notice;

import static org.aiwei.notice.Audience.HEAD;
import static org.aiwei.notice.Audience.LEADERS;
import static org.aiwei.notice.Audience.OFFICE;
import static org.aiwei.notice.Audience.PERSON;
import static org.aiwei.notice.Audience.UNIT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something of which people are told.
 *
 * @param step its word is the message {@code Step.<step>}
 * @param to whom, such as {@code UNIT}; the word is the message {@code Audience.<to>}
 */
public record Occasion(String topic, String step, List<String> to) {

    private static final List<Occasion> ALL = all();

    public Occasion {
        to = List.copyOf(to);
    }

    /** Every one there is, topic by topic, in the order in which they come about. */
    public static List<Occasion> list() {
        return ALL;
    }

    private static List<Occasion> all() {
        var all = new ArrayList<Occasion>();
        all.addAll(of(Topic.PART, UNIT, Step.ACCEPT, Step.WORK, Step.REDO, Step.RETURN_ASKED, Step.REASSIGNED));
        all.addAll(of(Topic.PART, OFFICE, Step.DECIDE));
        all.add(one(Topic.PART, Step.CONFIRM, UNIT, OFFICE));
        all.add(one(Topic.PART, Step.CONFIRMED, UNIT, PERSON));
        all.addAll(of(Topic.PART, PERSON, Step.ISSUED));
        all.addAll(of(Topic.REPORT, UNIT, Step.FILL_IN, Step.REFILL, Step.REVIEW_ROWS, Step.REMINDED));
        all.addAll(of(Topic.REPORT, UNIT, Step.ACCEPTED, Step.EXEMPTED, Step.UNLOCKED));
        all.addAll(of(Topic.REPORT, OFFICE, Step.REVIEW));
        all.addAll(of(Topic.REPORT, PERSON, Step.SENT_BACK));
        all.addAll(of(Topic.ROUND, LEADERS, Step.APPROVE_ROUND));
        all.addAll(of(Topic.ROUND, OFFICE, Step.REVISE_ROUND));
        all.addAll(of(Topic.ROUND, PERSON, Step.ON_TEAM));
        all.addAll(of(Topic.NOTICE, PERSON, Step.SIGN));
        all.addAll(of(Topic.NOTICE, OFFICE, Step.REDRAFT));
        all.addAll(of(Topic.RECTIFICATION, UNIT, Step.ACCEPT, Step.RECTIFY, Step.RECTIFY_AGAIN));
        all.addAll(of(Topic.RECTIFICATION, HEAD, Step.BACK));
        all.addAll(of(Topic.RECTIFICATION, UNIT, Step.NUDGED, Step.REMIND, Step.URGE));
        all.addAll(of(Topic.RECTIFICATION, UNIT, Step.SUPERVISE_BLUE, Step.SUPERVISE_YELLOW, Step.SUPERVISE_RED));
        all.addAll(of(Topic.RECTIFICATION, UNIT, Step.BULLETIN, Step.INTERVIEW, Step.ACCOUNTABILITY));
        all.addAll(of(Topic.RECTIFICATION, UNIT, Step.EXTENDED, Step.NOT_EXTENDED, Step.IN_NOTICE, Step.CLOSED));
        all.addAll(of(Topic.RECTIFICATION, UNIT, Step.REASSIGNED, Step.VOIDED));
        all.addAll(of(Topic.RECTIFICATION, OFFICE, Step.DECIDE, Step.DECIDE_EXTENSION, Step.DECIDE_LONG_TERM));
        all.add(one(Topic.RECTIFICATION, Step.RECHECK, OFFICE, PERSON));
        all.add(one(Topic.RECTIFICATION, Step.REVIEW_STAGE, OFFICE, PERSON));
        all.add(one(Topic.LOOK_BACK, Step.LOOK_BACK, OFFICE, PERSON));
        all.addAll(of(Topic.PROPOSAL, LEADERS, Step.DECIDE_STEP));
        all.addAll(of(Topic.BULLETIN, PERSON, Step.SIGN_BULLETIN));
        all.addAll(of(Topic.BULLETIN, OFFICE, Step.REDO_BULLETIN));
        all.addAll(of(Topic.BULLETIN, UNIT, Step.BULLETIN_SENT, Step.BULLETIN_UNREAD, Step.VOIDED));
        return List.copyOf(all);
    }

    private static List<Occasion> of(Topic topic, Audience to, Step... steps) {
        return Arrays.stream(steps).map(step -> one(topic, step, to)).toList();
    }

    private static Occasion one(Topic topic, Step step, Audience... to) {
        var audiences = Arrays.stream(to).map(Audience::name).toList();
        return new Occasion(topic.name(), step.name(), audiences);
    }
}
