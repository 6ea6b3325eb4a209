package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Something that is not as it should be, whoever found it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Finding extends AbstractAggregateRoot<Finding> {

    /** Type of the subject its photos hang on. */
    static final String SUBJECT = "finding";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private UUID officeUnitId;
    private String officePath;
    private String ownerPath;
    private @Nullable UUID roundId;
    private @Nullable UUID visitId;
    private @Nullable UUID questionId;
    private String team;
    private @Nullable UUID siteId;
    private String place;
    private @Nullable UUID unitId;
    private @Nullable String unitPath;
    private String unitName;
    private @Nullable UUID nodeId;

    @Enumerated(EnumType.STRING)
    private Dimension dimension;

    @Enumerated(EnumType.STRING)
    private FindingNature nature;

    @Enumerated(EnumType.STRING)
    private LimitKind severity;

    private @Nullable Integer limitDays;

    @Enumerated(EnumType.STRING)
    private @Nullable Counting limitCounting;

    private String text;

    @Enumerated(EnumType.STRING)
    private FindingSource source;

    @Enumerated(EnumType.STRING)
    private SourceLevel sourceLevel;

    private String sourceDocument;
    private boolean covert;
    private LocalDate foundOn;
    private @Nullable UUID foundBy;
    private String foundByName;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    private @Nullable UUID noticeId;
    private @Nullable String dismissedWhy;
    private @Nullable Instant recordedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "finding_id", nullable = false, updatable = false)
    @OrderBy("occurredAt")
    private List<FindingTransition> transitions = new ArrayList<>();

    static Finding draft(UUID id, CampaignRef campaign, FindingText text, Actor actor) {
        var finding = new Finding();
        finding.id = id;
        finding.campaignId = campaign.id();
        finding.officeUnitId = campaign.officeUnitId();
        finding.officePath = campaign.officePath().value();
        finding.ownerPath = campaign.owner().value();
        finding.team = "";
        finding.status = FindingStatus.DRAFT;
        finding.foundBy = actor.id();
        finding.foundByName = actor.name();
        finding.write(text);
        return finding;
    }

    /** Found in a visit: known to those who know of the visit. */
    Finding in(Visit visit, @Nullable UUID question) {
        roundId = visit.getRoundId();
        visitId = visit.getId();
        questionId = question;
        team = visit.getTeam();
        return this;
    }

    /** While the visit lasts, the last one to write is named as the one who found it. */
    void rewrite(FindingText said, Actor actor) {
        ensureStill(FindingStatus.DRAFT);
        foundBy = actor.id();
        foundByName = actor.name();
        write(said);
    }

    void edit(FindingText said, Actor actor, Instant now) {
        ensureStill(FindingStatus.RECORDED);
        ensureComplete(said);
        var before = unitName + " " + place + "\n" + text;
        write(said);
        registerEvent(new FindingEdited(id, campaignId, label(), trace(), before, actor.id(), actor.name(), now));
    }

    /** @param fallback said when the team wrote nothing */
    void record(String fallback, Actor actor, Instant now) {
        text = text.isBlank() ? fallback : text;
        if (text.isBlank()) {
            throw new RuleBroken("finding.text");
        }
        recordedAt = now;
        move(FindingAction.RECORD, actor, "", now);
    }

    void take(UUID notice, Actor actor, Instant now) {
        noticeId = notice;
        move(FindingAction.TAKE, actor, "", now);
    }

    void giveBack(String reason, Actor actor, Instant now) {
        move(FindingAction.GIVE_BACK, actor, reason, now);
        noticeId = null;
    }

    void handOver(Actor actor, Instant now) {
        move(FindingAction.HAND_OVER, actor, "", now);
    }

    void dismiss(String reason, Actor actor, Instant now) {
        if (reason.isBlank()) {
            throw new RuleBroken("inspection.reason.missing");
        }
        dismissedWhy = reason;
        move(FindingAction.DISMISS, actor, reason, now);
    }

    void restore(String reason, Actor actor, Instant now) {
        dismissedWhy = null;
        recordedAt = recordedAt == null ? now : recordedAt;
        move(FindingAction.RESTORE, actor, reason, now);
    }

    /** As people name it in a line. */
    String label() {
        var said = text.isBlank() ? unitName : text;
        return said.substring(0, said.offsetByCodePoints(0, Math.min(40, said.codePointCount(0, said.length()))));
    }

    /** Where the trail puts it: nowhere while nobody else may know of it, else with the office. */
    @Nullable
    String trace() {
        return covert && status != FindingStatus.HANDED_OVER ? null : officePath;
    }

    private void move(FindingAction action, Actor actor, String remark, Instant now) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("finding." + action, label());
        }
        var from = status;
        var hidden = trace();
        status = action.target();
        var moved = new FindingMoved(
                id, campaignId, label(), action, from, status, covert, hidden, actor.id(), actor.name(), remark, now);
        transitions.add(new FindingTransition(moved));
        registerEvent(moved);
    }

    private void ensureStill(FindingStatus wanted) {
        if (status != wanted) {
            throw new RuleBroken("finding.fixed", label());
        }
    }

    private static void ensureComplete(FindingText said) {
        if (said.text().isBlank()) {
            throw new RuleBroken("finding.text");
        }
    }

    private void write(FindingText said) {
        text = said.text();
        unitId = said.whose().unitId();
        unitPath = said.whose().unitPath();
        unitName = said.whose().name();
        siteId = said.siteId();
        place = said.place();
        nodeId = said.nodeId();
        dimension = said.dimension();
        nature = said.nature();
        severity = said.severity();
        limitDays = said.limit() == null ? null : said.limit().days();
        limitCounting = said.limit() == null ? null : said.limit().counting();
        source = said.source();
        sourceLevel = said.level();
        sourceDocument = said.document();
        covert = said.covert();
        foundOn = said.foundOn();
    }
}
