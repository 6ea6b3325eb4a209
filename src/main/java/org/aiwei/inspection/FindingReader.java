package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what was typed about a finding and says beside each field what is wrong with it. */
@Component
@RequiredArgsConstructor
class FindingReader {

    private final Places places;
    private final Sites sites;
    private final Standards standards;
    private final LimitWords limits;
    private final Clock clock;

    /**
     * @param covert whether the visit it comes from was undercover, which no form takes back
     * @return only to be used when nothing is wrong
     */
    FindingText read(FindingForm form, CampaignRef campaign, boolean covert, BindingResult errors) {
        var whose = whose(form, campaign.owner(), errors);
        var foundOn = Typed.requiredDate(errors, "foundOn", form.foundOn());
        if (foundOn != null && foundOn.isAfter(LocalDate.now(clock))) {
            errors.rejectValue("foundOn", "rule.finding.future");
        }
        return new FindingText(
                sized(form.text(), 2000, "text", true, errors),
                whose,
                site(form.site(), whose, errors),
                sized(form.place(), 200, "place", false, errors),
                item(form.item(), campaign, errors),
                chosen(Dimension.class, form.dimension(), Dimension.WORK),
                chosen(FindingNature.class, form.nature(), FindingNature.SINGLE),
                AnswerForm.kind(form.severity()),
                limit(form, errors),
                chosen(FindingSource.class, form.source(), FindingSource.OTHER),
                chosen(SourceLevel.class, form.level(), SourceLevel.COUNTY),
                sized(form.document(), 200, "document", false, errors),
                covert || Boolean.TRUE.equals(form.covert()),
                foundOn == null ? LocalDate.now(clock) : foundOn);
    }

    private FindingText.Whose whose(FindingForm form, UnitPath owner, BindingResult errors) {
        var outside = sized(form.outside(), 100, "outside", false, errors);
        var unitId = Typed.id(form.unit());
        if ((unitId == null) == outside.isEmpty()) {
            errors.rejectValue("unit", "rule.finding.whose");
            return new FindingText.Whose(null, null, outside);
        }
        if (unitId == null) {
            return new FindingText.Whose(null, null, outside);
        }
        try {
            UnitRef unit = places.unit(unitId, owner);
            return new FindingText.Whose(unit.id(), unit.path().value(), unit.name());
        } catch (RuleBroken unknown) {
            Forms.reject(errors, "unit", unknown);
            return new FindingText.Whose(null, null, "");
        }
    }

    private @Nullable UUID site(@Nullable String typed, FindingText.Whose whose, BindingResult errors) {
        var id = Typed.id(typed);
        if (id == null) {
            return null;
        }
        var site = sites.byIds(List.of(id)).get(id);
        if (site == null || !Objects.equals(site.unitId(), whose.unitId())) {
            errors.rejectValue("site", "rule.finding.site");
        }
        return id;
    }

    private @Nullable UUID item(@Nullable String typed, CampaignRef campaign, BindingResult errors) {
        var id = Typed.id(typed);
        if (id != null
                && standards.items(campaign.editionIds()).stream()
                        .noneMatch(item -> item.id().equals(id))) {
            errors.rejectValue("item", "rule.finding.item");
        }
        return id;
    }

    private FindingText.@Nullable Limit limit(FindingForm form, BindingResult errors) {
        try {
            return limits.read(form.limit(), form.limitDays());
        } catch (RuleBroken wrong) {
            Forms.reject(errors, "limitDays", wrong);
            return null;
        }
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, @Nullable String typed, E otherwise) {
        var chosen = Typed.choice(type, typed);
        return chosen == null ? otherwise : chosen;
    }

    private static String sized(
            @Nullable String typed, int most, String field, boolean required, BindingResult errors) {
        var text = Typed.text(typed);
        if (required && text.isEmpty()) {
            errors.rejectValue(field, "rule.finding.text");
        }
        if (text.length() > most) {
            errors.rejectValue(field, "rule.finding.long", new Object[] {String.valueOf(most)}, "");
        }
        return text;
    }
}
