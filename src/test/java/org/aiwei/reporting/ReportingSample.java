package org.aiwei.reporting;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.aiwei.campaign.ReportShift;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Campaigns, tasks and collections for tests, made the way people make them. */
@Component
@RequiredArgsConstructor
class ReportingSample {

    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Collections collections;
    private final CollectionRepository collectionRows;
    private final PeriodRepository periods;
    private final ReportRepository reports;
    private final RowRepository rows;
    private final FormRepository forms;
    private final Filling filling;
    private final Reports use;
    private final Clock clock;

    /** A running campaign of the office, from a hundred days ago for two hundred days. */
    UUID campaign() {
        var id = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", today().getYear()));
        var phase = new Phase("组织实施", today().minusDays(100), today().plusDays(99), "");
        plans.divide(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, id, plans.versionOf(LIN_OFFICE, id), List.of(head));
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        return id;
    }

    /** One task, issued. */
    UUID task(UUID campaign, String content, County.Place lead, County.Place... cooperating) {
        return task(campaign, content, today().plusDays(90), lead, cooperating);
    }

    UUID task(UUID campaign, String content, LocalDate due, County.Place lead, County.Place... cooperating) {
        var draft = new AssignmentDraft(
                "健康环境营造",
                1,
                content,
                null,
                County.WANG_DEPUTY.id(),
                lead.id(),
                Arrays.stream(cooperating).map(County.Place::id).toList(),
                "",
                "",
                "",
                due.isBefore(today()) ? null : today(),
                due,
                Set.of());
        var id = assignments.draft(LIN_OFFICE, campaign, List.of(draft), null).get(0);
        assignments.issue(LIN_OFFICE, id);
        return id;
    }

    /** The monthly table, due on the month's last day, not yet sent out. */
    UUID drafted(UUID campaign, County.Place... units) {
        return drafted(campaign, ReadyMade.MONTHLY, false, units);
    }

    UUID drafted(UUID campaign, ReadyMade ready, boolean lock, County.Place... units) {
        var form = collections.readyMade(LIN_OFFICE, campaign, ready);
        return collections.create(LIN_OFFICE, campaign, draft(ready, form, lock, null, units));
    }

    CollectionDraft draft(ReadyMade ready, UUID form, boolean lock, @Nullable LocalDate once, County.Place... units) {
        boolean monthly = ready.rhythm() == Rhythm.MONTHLY && once == null;
        return new CollectionDraft(
                ready.title(),
                ready.kind(),
                form,
                ready.rows(),
                monthly ? Rhythm.MONTHLY : Rhythm.ONCE,
                monthly ? 31 : null,
                monthly ? null : once == null ? today().plusDays(10) : once,
                null,
                false,
                0,
                false,
                ReportShift.NONE,
                ready.review(),
                today().withDayOfMonth(1).minusMonths(2),
                today().plusDays(90),
                lock,
                "请如实填写",
                Arrays.stream(units).map(County.Place::id).collect(Collectors.toSet()));
    }

    UUID sent(UUID campaign, County.Place... units) {
        var id = drafted(campaign, units);
        publish(id);
        return id;
    }

    void publish(UUID id) {
        collections.publish(LIN_OFFICE, id, version(id));
    }

    Long version(UUID collection) {
        collectionRows.flush();
        return collectionRows.findById(collection).orElseThrow().getVersion();
    }

    /** The report of a unit in the newest period. */
    UUID report(UUID collection, County.Place unit) {
        var period = periods.findByCollectionIdOrderByFromOnDesc(collection).get(0);
        return reports.findByPeriodIdAndUnitId(period.getId(), unit.id())
                .orElseThrow()
                .getId();
    }

    Report of(UUID report) {
        reports.flush();
        return reports.findById(report).orElseThrow();
    }

    List<ReportRow> rows(UUID report) {
        return rows.findByReportIdOrderBySort(report);
    }

    ReportField field(UUID report, String code) {
        var collection = collectionRows.findById(of(report).getCollectionId()).orElseThrow();
        return forms.findById(collection.getFormId()).orElseThrow().getFields().stream()
                .filter(field -> field.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Slot slot(UUID report, int row, String code) {
        return new Slot(rows(report).get(row).getId(), field(report, code).getId());
    }

    Saved write(Actor actor, UUID report, int row, String code, String text) {
        return filling.save(actor, report, slot(report, row, code), new Filling.Entry(text, null));
    }

    /** Text and number in every row. */
    void fill(Actor actor, UUID report) {
        for (int row = 0; row < rows(report).size(); row++) {
            filling.saveAll(
                    actor,
                    report,
                    Map.of(
                            slot(report, row, "progress"), new Filling.Entry("第" + row + "项按计划推进", null),
                            slot(report, row, "figure"), new Filling.Entry("12", null)));
        }
    }

    void submitted(Actor actor, UUID report) {
        filling.begin(actor, report);
        fill(actor, report);
        use.submit(actor, report, of(report).getVersion());
        reports.flush();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
