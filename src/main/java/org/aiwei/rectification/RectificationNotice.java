package org.aiwei.rectification;

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
import org.aiwei.access.UnitPath;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** 交办单: what one unit is handed at once, signed by a leader. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RectificationNotice extends AbstractAggregateRoot<RectificationNotice> {

    static final String SUBJECT = "rectification_notice";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private String ownerPath;
    private UUID officeUnitId;
    private UUID unitId;
    private String unitPath;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private UUID seriesId;
    private @Nullable String number;
    private String title;
    private String leadText;
    private String ccText;
    private @Nullable UUID signerId;
    private String signerName;
    private @Nullable Instant signedAt;
    private @Nullable Instant issuedAt;
    private @Nullable LocalDate issuedOn;
    private UUID draftedBy;
    private String draftedByName;
    private Instant draftedAt;
    private Instant enteredAt;
    private String voidReason;
    private UUID batchId;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "notice_id", nullable = false, updatable = false)
    @OrderBy("sort")
    private List<NoticeLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "notice_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<NoticeTransition> transitions = new ArrayList<>();

    static RectificationNotice draft(
            CampaignRef campaign,
            UnitRef unit,
            NoticeDraft text,
            List<NoticeLine> lines,
            UUID series,
            UUID batch,
            Actor.Stamp by) {
        var notice = new RectificationNotice();
        notice.id = UUID.randomUUID();
        notice.campaignId = campaign.id();
        notice.ownerPath = campaign.owner().value();
        notice.officeUnitId = campaign.officeUnitId();
        notice.unitId = unit.id();
        notice.unitPath = unit.path().value();
        notice.unitName = unit.name();
        notice.kind = text.kind();
        notice.status = NoticeStatus.DRAFT;
        notice.seriesId = series;
        notice.write(text);
        notice.signerName = "";
        notice.draftedBy = by.actorId();
        notice.draftedByName = by.actorName();
        notice.draftedAt = by.at();
        notice.enteredAt = by.at();
        notice.voidReason = "";
        notice.batchId = batch;
        notice.lines.addAll(lines);
        notice.tell(null, NoticeStatus.DRAFT, "", by);
        return notice;
    }

    /** Corrects what it says; the findings stay. */
    void edit(NoticeDraft text) {
        if (!status.editable()) {
            throw new RuleBroken("rectification.notice.sent", title);
        }
        write(text);
    }

    private void write(NoticeDraft text) {
        if (text.title().isEmpty() || text.lead().isEmpty()) {
            throw new RuleBroken("rectification.notice.empty");
        }
        title = text.title();
        leadText = text.lead();
        ccText = text.cc();
    }

    void submit(PersonRef signer, Actor.Stamp by) {
        signerId = signer.id();
        signerName = signer.name();
        move(NoticeAction.SUBMIT, "", by);
    }

    /** @param drawn number of the series, as it stands on the paper */
    void sign(String drawn, LocalDate day, Actor.Stamp by) {
        number = drawn;
        signedAt = by.at();
        issuedAt = by.at();
        issuedOn = day;
        move(NoticeAction.SIGN, "", by);
    }

    void annul(String reason, Actor.Stamp by) {
        voidReason = reason.strip();
        move(NoticeAction.VOID, reason, by);
    }

    /** Withdrawing and returning; the other moves have methods of their own. */
    void move(NoticeAction action, String remark, Actor.Stamp by) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("rectification.notice.from." + status, title);
        }
        if (action.needsRemark() && remark.isBlank()) {
            throw new RuleBroken("rectification.notice.remark." + action);
        }
        var from = status;
        status = action.target();
        enteredAt = by.at();
        transitions.add(new NoticeTransition(transitions.size() + 1, action, from, remark.strip(), by));
        tell(action, from, remark.strip(), by);
    }

    private void tell(@Nullable NoticeAction action, NoticeStatus from, String remark, Actor.Stamp by) {
        registerEvent(new NoticeMoved(
                id,
                campaignId,
                title,
                number,
                unitId,
                unit(),
                unitName,
                officeUnitId,
                draftedBy,
                signerId,
                action,
                from,
                status,
                by.actorId(),
                by.actorName(),
                remark,
                by.at()));
    }

    boolean issued() {
        return number != null;
    }

    UnitPath unit() {
        return new UnitPath(unitPath);
    }

    List<UUID> findings() {
        return lines.stream().map(NoticeLine::getFindingId).toList();
    }
}
