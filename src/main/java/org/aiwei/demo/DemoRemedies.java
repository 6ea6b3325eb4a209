package org.aiwei.demo;

import static org.aiwei.demo.DemoPlaces.at;
import static org.aiwei.rectification.RectificationAction.ACCEPT;
import static org.aiwei.rectification.RectificationAction.ASK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.ASK_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.ASK_RETURN;
import static org.aiwei.rectification.RectificationAction.BACK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.CLOSE_AS;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.GRANT_LONG_TERM;
import static org.aiwei.rectification.RectificationAction.REJECT;
import static org.aiwei.rectification.RectificationAction.REOPEN;
import static org.aiwei.rectification.RectificationAction.SUBMIT;
import static org.aiwei.rectification.RectificationAction.TRANSFER;
import static org.aiwei.rectification.RectificationAction.VERIFY;
import static org.aiwei.rectification.RectificationAction.VOID;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignRules;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.FollowUpRule;
import org.aiwei.evidence.Photos;
import org.aiwei.rectification.Application;
import org.aiwei.rectification.CloseReason;
import org.aiwei.rectification.Criterion;
import org.aiwei.rectification.CriterionAnswer;
import org.aiwei.rectification.Move;
import org.aiwei.rectification.RectificationAction;
import org.aiwei.rectification.Rectifications;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened to an item of the example county between its issue and today. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoRemedies {

    private final DemoPlaces places;
    private final DemoPeople people;
    private final Campaigns campaigns;
    private final CampaignPlans plans;
    private final Rectifications rectifications;
    private final Photos photos;

    /** One item on its way: whose it is, and when it was issued. */
    private record Case(UUID campaign, Map<String, String> row, int ago, Supplier<UUID> item, DemoDays days) {

        String reporter() {
            return at(row, "联络员");
        }

        String leader() {
            return at(row, "负责人").isEmpty() ? reporter() : at(row, "负责人");
        }
    }

    void play(UUID campaign, Map<String, String> row, int ago, Supplier<UUID> item, DemoDays days) {
        var one = new Case(campaign, row, ago, item, days);
        switch (at(row, "情形")) {
            case "returnAsked" ->
                move(
                        one,
                        ago - 1,
                        one.reporter(),
                        ASK_RETURN,
                        Move.saying("围墙外属城关镇环卫范围，建议由医政医管股协调。").to(places.id("medical")));
            case "voided" -> move(one, ago - 1, "lin", VOID, Move.saying("重复登记。"));
            case "untrue" ->
                move(
                        one,
                        ago - 3,
                        "lin",
                        CLOSE_AS,
                        Move.saying("现场复核为待报废登记的周转物品，不属实。").because(CloseReason.UNTRUE, null));
            case "transferred" ->
                move(one, ago - 1, "lin", TRANSFER, Move.saying("产科门诊已并入县医院管理。").to(places.id("peoples")));
            case "issued" -> {}
            default -> work(one);
        }
    }

    private void work(Case one) {
        int ago = one.ago();
        move(one, ago - 1, one.reporter(), ACCEPT, Move.saying(""));
        one.days().ago(ago - 2, () -> plan(one));
        switch (at(one.row(), "情形")) {
            case "closed" -> close(one, ago - 6, ago - 8);
            case "rejectedOnce" -> {
                reject(one, ago - 4, ago - 5);
                close(one, ago - 6, ago - 7);
            }
            case "rejected" -> reject(one, 3, 2);
            case "reopened" -> {
                close(one, ago - 6, ago - 8);
                one.days()
                        .ago(
                                4,
                                () -> take(
                                        one,
                                        "lin",
                                        REOPEN,
                                        Move.saying("回头看发现记录又有空缺。")
                                                .until(one.days().day(0).plusDays(5))));
            }
            case "submitted" -> submit(one, 1);
            case "publicNotice" -> {
                submit(one, 2);
                one.days().ago(1, () -> makePublic(one));
            }
            default -> ask(one);
        }
    }

    private void ask(Case one) {
        switch (at(one.row(), "情形")) {
            case "extension", "extensionOffice" -> extension(one, 1);
            case "extended" -> {
                extension(one, 8);
                move(one, 7, one.leader(), BACK_EXTENSION, Move.saying("情况属实，同意上报。"));
                move(one, 6, "lin", GRANT_EXTENSION, Move.saying("同意，不再延期。"));
            }
            case "longAsked" -> longTerm(one, 3);
            case "longTerm" -> {
                longTerm(one, 12);
                move(one, 10, "lin", GRANT_LONG_TERM, Move.saying("同意，按季度复核。"));
            }
            default -> {}
        }
    }

    private void extension(Case one, int ago) {
        one.days()
                .ago(
                        ago,
                        () -> take(
                                one,
                                one.reporter(),
                                ASK_EXTENSION,
                                Move.saying("材料在途，施工需要时间。")
                                        .until(one.days().day(0).plusDays(20))));
    }

    private void longTerm(Case one, int ago) {
        var today = one.days().day(0);
        var move =
                Move.saying("涉及土建和设备采购，短期内无法完成。").longTerm("先落实过渡措施，完成方案和立项", today.plusDays(40), today.plusDays(200));
        move(one, ago, one.leader(), ASK_LONG_TERM, move);
    }

    private void close(Case one, int submitted, int verified) {
        submit(one, submitted);
        move(one, verified, "lin", VERIFY, Move.saying("现场查看，整改到位，照片与现场一致。"));
    }

    private void reject(Case one, int submitted, int rejected) {
        submit(one, submitted);
        move(one, rejected, "lin", REJECT, Move.saying("只改了一处，同类点位要一并整改并补齐照片。"));
    }

    private void submit(Case one, int ago) {
        one.days().ago(ago, () -> {
            int look = Math.floorMod(at(one.row(), "问题").hashCode(), 1000);
            photos.add(
                    people.actor(one.reporter()),
                    UUID.randomUUID(),
                    Rectifications.AFTER,
                    one.item().get(),
                    "整改后.jpg",
                    DemoPictures.of(look, true));
            take(one, one.reporter(), SUBMIT, Move.saying("").with(application()));
        });
    }

    private static Application application() {
        var answers = Stream.of(Criterion.values())
                .map(each -> each == Criterion.OFFENCES
                        ? new CriterionAnswer(each, false, "不涉及违法违规")
                        : new CriterionAnswer(each, true, "已落实，有记录和照片"))
                .toList();
        return new Application("已按措施整改到位，并对同类点位全面排查。", "", answers);
    }

    private void plan(Case one) {
        var item = one.item().get();
        var who = people.actor(one.reporter());
        var version = rectifications.versionOf(who, item);
        rectifications.plan(
                who,
                item,
                at(one.row(), "要求") + "；每周自查一次，问题当日处理。",
                people.actor(one.leader()).name(),
                version);
    }

    /** As a campaign with five days of public notice would have it; its rules are put back afterwards. */
    private void makePublic(Case one) {
        var usual = campaigns.rules(one.campaign());
        rule(one.campaign(), usual, 5);
        take(one, "lin", VERIFY, Move.saying("健康证已补办，从业人员台账齐全。"));
        rule(one.campaign(), usual, usual.followUp().publicNoticeDays());
    }

    private void rule(UUID campaign, CampaignRules rules, int days) {
        var lin = people.actor("lin");
        var follow = new FollowUpRule(
                rules.followUp().nudgeHours(),
                rules.followUp().lookBacks(),
                days,
                rules.followUp().relapseDays());
        plans.ruleBy(
                lin,
                campaign,
                plans.versionOf(lin, campaign),
                new CampaignRules(
                        rules.lights(),
                        rules.limits(),
                        rules.ladder(),
                        rules.reportDay(),
                        rules.reportShift(),
                        follow));
    }

    private void move(Case one, int ago, String who, RectificationAction action, Move move) {
        one.days().ago(ago, () -> take(one, who, action, move));
    }

    private void take(Case one, String who, RectificationAction action, Move move) {
        rectifications.move(people.actor(who), one.item().get(), action, move);
    }
}
