package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.LimitKind;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/** Items for plain tests, brought into each state the way people do it. */
final class Items {

    static final Instant NOW = Instant.parse("2026-11-13T01:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-13");
    static final LocalDate DUE = LocalDate.parse("2026-11-20");
    static final LocalDate LATER = LocalDate.parse("2026-11-27");
    static final UnitRef PEOPLES = unit(County.PEOPLES_HOSPITAL);
    static final UnitRef TCM = unit(County.TCM_HOSPITAL);

    private Items() {}

    static Rectification issued() {
        return issued(County.PEOPLES_HOSPITAL);
    }

    static Rectification issued(County.Place unit) {
        return Rectification.issue(
                smoking(unit, DUE),
                "ZG-031",
                CountyCampaign.in(CampaignStatus.PUBLISHED),
                unit(unit),
                null,
                County.LIN_OFFICE,
                NOW);
    }

    /** Brought there along the shortest way. */
    static Rectification in(RectificationStatus status) {
        return along(way(status));
    }

    static Rectification along(List<RectificationAction> way) {
        var item = issued();
        way.forEach(action -> move(item, action));
        return item;
    }

    static List<RectificationAction> way(RectificationStatus status) {
        return switch (status) {
            case ISSUED -> List.of();
            case RETURN_ASKED -> List.of(RectificationAction.ASK_RETURN);
            case RECTIFYING -> List.of(RectificationAction.ACCEPT);
            case EXTENSION_ASKED -> List.of(RectificationAction.ACCEPT, RectificationAction.ASK_EXTENSION);
            case LONG_TERM_ASKED -> List.of(RectificationAction.ACCEPT, RectificationAction.ASK_LONG_TERM);
            case LONG_TERM ->
                List.of(
                        RectificationAction.ACCEPT,
                        RectificationAction.ASK_LONG_TERM,
                        RectificationAction.GRANT_LONG_TERM);
            case SUBMITTED -> List.of(RectificationAction.ACCEPT, RectificationAction.SUBMIT);
            case PUBLIC_NOTICE ->
                List.of(RectificationAction.ACCEPT, RectificationAction.SUBMIT, RectificationAction.VERIFY);
            case CLOSED -> List.of(RectificationAction.CLOSE_AS);
            case VOIDED -> List.of(RectificationAction.VOID);
        };
    }

    /** With all that the action asks for. Verified items go through a public notice of five days. */
    static void move(Rectification item, RectificationAction action) {
        item.move(action, County.LI_PEOPLES, words(action), around(action));
    }

    static Move words(RectificationAction action) {
        var move = Move.saying("说明").to(TCM.id()).with(application());
        return switch (action) {
            case ASK_LONG_TERM -> move.longTerm("先遮挡", LATER, LocalDate.parse("2027-06-30"));
            case CLOSE_AS -> move.because(CloseReason.UNTRUE, null);
            case REJECT, OBJECT -> move;
            default -> move.until(LATER);
        };
    }

    static Circumstances around(RectificationAction action) {
        var today = action == RectificationAction.FINISH_NOTICE ? TODAY.plusDays(6) : TODAY;
        return new Circumstances(NOW, today, 5, 2, false, TCM);
    }

    static Application application() {
        var answers = Stream.of(Criterion.values())
                .map(each -> new CriterionAnswer(each, each != Criterion.OFFENCES, "已落实"))
                .toList();
        return new Application("已张贴禁烟标识", "", answers);
    }

    static NewItem smoking(County.Place unit, LocalDate due) {
        return new NewItem(unit.id(), found("候诊区无禁烟标识"), null, TODAY, due, null);
    }

    static Found found(String problem) {
        return new Found(
                null,
                null,
                "候诊区",
                null,
                "2-9",
                "一楼",
                problem,
                "张贴标识并专人管理",
                LimitKind.ORDINARY,
                "SINGLE",
                "ROUND",
                "COUNTY",
                "",
                false,
                "孙督导");
    }

    static Seen seen(Rectification item, boolean finder) {
        return new Seen(item, CountyCampaign.in(CampaignStatus.PUBLISHED), finder);
    }

    static UnitRef unit(County.Place place) {
        return new UnitRef(place.id(), place.path(), place.name(), place.name(), UnitKind.valueOf(place.kind()), null);
    }

    static Circumstances around(Actor actor, boolean leaderFirst, @Nullable UnitRef owner) {
        return new Circumstances(NOW, TODAY, 0, 2, leaderFirst, owner);
    }
}
