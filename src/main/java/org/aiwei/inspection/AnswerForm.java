package org.aiwei.inspection;

import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** One question of a visit as it is sent, on every tap. */
record AnswerForm(
        @Nullable String question,
        @Nullable String site,
        @Nullable String mark,
        @Nullable String note,
        @Nullable String severity,
        @Nullable String limit,
        @Nullable String limitDays) {

    private static final int LONGEST = 2000;

    Given given(LimitWords limits) {
        var chosen = Typed.choice(Mark.class, mark);
        var asked = Typed.id(question);
        if (chosen == null || asked == null) {
            throw new RuleBroken("visit.mark");
        }
        return new Given(asked, Typed.id(site), chosen, text(note), kind(severity), limits.read(limit, limitDays));
    }

    static String text(@Nullable String typed) {
        var text = Typed.text(typed);
        if (text.length() > LONGEST) {
            throw new RuleBroken("visit.note");
        }
        return text;
    }

    static LimitKind kind(@Nullable String typed) {
        var kind = Typed.choice(LimitKind.class, typed);
        return kind == null ? LimitKind.ORDINARY : kind;
    }
}
