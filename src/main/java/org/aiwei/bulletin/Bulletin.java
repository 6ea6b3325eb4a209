package org.aiwei.bulletin;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.TrailRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** 通报 or 工作提示 of a month. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Bulletin extends AbstractAggregateRoot<Bulletin> {

    static final String SUBJECT = "bulletin";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private String campaignName;
    private String ownerPath;
    private UUID officeUnitId;

    @Enumerated(EnumType.STRING)
    private BulletinKind kind;

    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private BulletinStatus status;

    private String title;
    private String addressee;
    private String ccText;
    private UUID seriesId;
    private @Nullable String number;
    private String issue;
    private @Nullable LocalDate asOf;
    private @Nullable Long rootSeq;
    private @Nullable String rootHash;
    private @Nullable UUID signerId;
    private String signerName;
    private @Nullable Instant issuedAt;
    private @Nullable LocalDate issuedOn;
    private UUID draftedBy;
    private String draftedByName;
    private Instant draftedAt;
    private Instant enteredAt;
    private String voidReason;

    @ElementCollection
    @CollectionTable(name = "bulletin_section", joinColumns = @JoinColumn(name = "bulletin_id"))
    @OrderColumn(name = "sort")
    private List<Section> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "bulletin_recipient", joinColumns = @JoinColumn(name = "bulletin_id"))
    @OrderBy("unitPath")
    private List<Recipient> recipients = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "bulletin_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<BulletinTransition> transitions = new ArrayList<>();

    static Bulletin draft(
            CampaignRef campaign, BulletinKind kind, YearMonth month, BulletinDraft text, UUID series, Actor.Stamp by) {
        var bulletin = new Bulletin();
        bulletin.id = UUID.randomUUID();
        bulletin.campaignId = campaign.id();
        bulletin.campaignName = campaign.name();
        bulletin.ownerPath = campaign.owner().value();
        bulletin.officeUnitId = campaign.officeUnitId();
        bulletin.kind = kind;
        bulletin.month = month.atDay(1);
        bulletin.status = BulletinStatus.DRAFT;
        bulletin.seriesId = series;
        bulletin.issue = "";
        bulletin.signerName = "";
        bulletin.voidReason = "";
        bulletin.draftedBy = by.actorId();
        bulletin.draftedByName = by.actorName();
        bulletin.draftedAt = by.at();
        bulletin.enteredAt = by.at();
        bulletin.write(text);
        bulletin.tell(null, BulletinStatus.DRAFT, "", by);
        return bulletin;
    }

    void edit(BulletinDraft text) {
        if (!status.editable()) {
            throw new RuleBroken("bulletin.sent", title);
        }
        write(text);
    }

    private void write(BulletinDraft text) {
        if (text.title().isBlank() || text.sections().isEmpty()) {
            throw new RuleBroken("bulletin.empty");
        }
        title = text.title();
        addressee = text.addressee();
        ccText = text.cc();
        sections.clear();
        sections.addAll(text.sections());
        recipients.clear();
        recipients.addAll(text.recipients());
    }

    void submit(PersonRef signer, Actor.Stamp by) {
        if (recipients.isEmpty()) {
            throw new RuleBroken("bulletin.recipients");
        }
        signerId = signer.id();
        signerName = signer.name();
        move(BulletinAction.SUBMIT, "", by);
    }

    /**
     * @param drawn number in the register
     * @param shown 期号 as it stands on the paper
     * @param lastDay that the numbers count
     * @param root end of the audit trail
     */
    void sign(String drawn, String shown, LocalDate lastDay, TrailRoot.Root root, LocalDate day, Actor.Stamp by) {
        rootSeq = root.seq();
        rootHash = root.hash();
        number = drawn;
        issue = shown;
        asOf = lastDay;
        issuedAt = by.at();
        issuedOn = day;
        move(BulletinAction.SIGN, "", by);
    }

    void annul(String reason, Actor.Stamp by) {
        voidReason = reason.strip();
        move(BulletinAction.VOID, reason, by);
    }

    void ensurePossible(BulletinAction action) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("bulletin.from." + status, title);
        }
    }

    /** Withdrawing and returning; the other moves have methods of their own. */
    void move(BulletinAction action, String remark, Actor.Stamp by) {
        ensurePossible(action);
        if (action.needsRemark() && remark.isBlank()) {
            throw new RuleBroken("bulletin.remark");
        }
        var from = status;
        status = action.target();
        enteredAt = by.at();
        transitions.add(new BulletinTransition(transitions.size() + 1, action, from, remark.strip(), by));
        tell(action, from, remark.strip(), by);
    }

    private void tell(@Nullable BulletinAction action, BulletinStatus from, String remark, Actor.Stamp by) {
        registerEvent(BulletinMoved.of(this, action, from, remark, by));
    }

    boolean issued() {
        return number != null;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }
}
