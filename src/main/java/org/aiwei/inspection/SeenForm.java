package org.aiwei.inspection;

import org.jspecify.annotations.Nullable;

/** A finding outside the checklist as it is typed on site. */
record SeenForm(
        @Nullable String id,
        @Nullable String site,
        @Nullable String text,
        @Nullable String place,
        @Nullable String dimension,
        @Nullable String severity,
        @Nullable String limit,
        @Nullable String limitDays) {

    Seen seen(LimitWords limits) {
        var chosen = Typed.choice(Dimension.class, dimension);
        var where = Typed.text(place);
        return new Seen(
                AnswerForm.text(text),
                Typed.id(site),
                where.substring(0, Math.min(200, where.length())),
                chosen == null ? Dimension.WORK : chosen,
                AnswerForm.kind(severity),
                limits.read(limit, limitDays));
    }
}
