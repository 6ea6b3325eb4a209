package org.aiwei.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record RulesForm(
        @Size(max = 10) String soonWorkdays,
        @Size(max = 10) String behindYellow,
        @Size(max = 10) String behindRed,
        @Size(max = 10) String reportDay,
        @Nullable ReportShift reportShift,
        @Valid FollowUpForm followUp,
        List<@Valid Limit> limits,
        List<@Valid Rung> ladder,
        @Nullable Long version) {

    private static final List<LimitKind> KINDS = List.of(LimitKind.values());

    RulesForm {
        soonWorkdays = Typed.text(soonWorkdays);
        behindYellow = Typed.text(behindYellow);
        behindRed = Typed.text(behindRed);
        reportDay = Typed.text(reportDay);
        followUp = followUp == null ? FollowUpForm.BLANK : followUp;
        limits = Limit.each(Rows.of(limits));
        ladder = Rows.of(ladder);
    }

    static RulesForm of(CampaignRules rules, Long version) {
        var lights = rules.lights();
        return new RulesForm(
                String.valueOf(lights.soonWorkdays()),
                String.valueOf(lights.behindYellow()),
                String.valueOf(lights.behindRed()),
                String.valueOf(rules.reportDay()),
                rules.reportShift(),
                FollowUpForm.of(rules.followUp()),
                rules.limits().stream().map(Limit::of).toList(),
                rules.ladder().stream().map(Rung::of).toList(),
                version);
    }

    RulesForm reshaped(String wish) {
        var rungs = Rows.reshaped(ladder, wish, Rung.BLANK);
        return new RulesForm(
                soonWorkdays, behindYellow, behindRed, reportDay, reportShift, followUp, limits, rungs, version);
    }

    CampaignRules read(Errors errors) {
        var lights = new LightRule(
                Typed.number(errors, "soonWorkdays", soonWorkdays, 0, 30),
                Typed.number(errors, "behindYellow", behindYellow, 1, 99),
                Typed.number(errors, "behindRed", behindRed, 2, 100));
        if (!errors.hasFieldErrors("behind*") && lights.behindYellow() >= lights.behindRed()) {
            errors.rejectValue("behindRed", "campaign.lights.order");
        }
        var day = Typed.number(errors, "reportDay", reportDay, 1, 31);
        if (reportShift == null) {
            errors.rejectValue("reportShift", "campaign.shift.missing");
        }
        var shift = reportShift == null ? ReportShift.NONE : reportShift;
        return new CampaignRules(lights, readLimits(errors), readLadder(errors), day, shift, followUp.read(errors));
    }

    private List<RectificationLimit> readLimits(Errors errors) {
        var read = new ArrayList<RectificationLimit>();
        for (int i = 0; i < limits.size(); i++) {
            var row = limits.get(i);
            var days = Typed.number(errors, "limits[" + i + "].days", row.days(), 1, 366);
            var kind = KINDS.get(i); // rows stand in the order of the kinds
            var counting = row.counting() == null ? Counting.NATURAL : row.counting();
            read.add(new RectificationLimit(kind, days, counting));
        }
        return read;
    }

    private List<LadderRung> readLadder(Errors errors) {
        var read = new ArrayList<LadderRung>();
        for (int i = 0; i < ladder.size(); i++) {
            ladder.get(i).read(errors, "ladder[" + i + "].", read);
        }
        if (ladder.size() > Rows.MOST) {
            errors.reject("campaign.rows.tooMany", new Object[] {Rows.MOST}, null);
        }
        read.sort(LadderRung.ORDER);
        return read;
    }

    record Limit(
            @Nullable LimitKind kind,
            @Size(max = 10) String days,
            @Nullable Counting counting) {

        Limit {
            days = Typed.text(days);
        }

        static Limit of(RectificationLimit limit) {
            return new Limit(limit.kind(), String.valueOf(limit.days()), limit.counting());
        }

        /** Exactly one row for each kind, whatever the browser sent. */
        static List<Limit> each(List<Limit> sent) {
            return KINDS.stream()
                    .map(kind -> sent.stream()
                            .filter(row -> row.kind == kind)
                            .findFirst()
                            .orElse(new Limit(kind, "", Counting.NATURAL)))
                    .toList();
        }
    }

    record Rung(
            @Size(max = 10) String offset,
            @Nullable LadderStep step,
            Set<Duty> recipients,
            @Nullable Boolean automatic) {

        static final Rung BLANK = new Rung("", null, Set.of(), false);

        Rung {
            offset = Typed.text(offset);
            recipients = recipients == null ? Set.of() : Set.copyOf(recipients);
        }

        static Rung of(LadderRung rung) {
            return new Rung(String.valueOf(rung.offsetDays()), rung.step(), rung.recipients(), rung.automatic());
        }

        private boolean blank() {
            return offset.isEmpty() && step == null;
        }

        private void read(Errors errors, String path, List<LadderRung> read) {
            if (blank()) {
                return;
            }
            var days = Typed.number(errors, path + "offset", offset, -60, 365);
            if (step == null) {
                errors.rejectValue(path + "step", "campaign.step.missing");
                return;
            }
            if (recipients.isEmpty()) {
                errors.rejectValue(path + "recipients", "campaign.recipients.missing");
                return;
            }
            var byItself = Boolean.TRUE.equals(automatic);
            if (byItself && !step.mayBeAutomatic()) {
                errors.rejectValue(path + "automatic", "campaign.step.byPeople");
            }
            read.add(new LadderRung(days, step, EnumSet.copyOf(recipients), byItself));
        }
    }
}
