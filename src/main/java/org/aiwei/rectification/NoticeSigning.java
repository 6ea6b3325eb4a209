package org.aiwei.rectification;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.document.NumberSeries;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.inspection.FindingRef;
import org.aiwei.inspection.Findings;
import org.aiwei.platform.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签发: in one transaction the items are made, the findings handed over, the number drawn and the paper kept. */
@Service
@Transactional
@RequiredArgsConstructor
public class NoticeSigning {

    private final Notices notices;
    private final NoticeRepository repository;
    private final NoticePolicy policy;
    private final NoticeLimits limits;
    private final NoticeTexts texts;
    private final NoticePaper papers;
    private final Rectifications rectifications;
    private final Findings findings;
    private final NumberSeries numbers;
    private final EvidenceStore evidence;
    private final Clock clock;

    /** @return the items that were made */
    public List<RectificationRef> sign(Actor actor, UUID id, Long seen) {
        var notice = notices.toMove(actor, id);
        policy.ensure(actor, NoticeAction.SIGN, notice);
        StaleRecord.check(RectificationNotice.class, id, seen, notice.getVersion());
        if (!NoticeAction.SIGN.possibleFrom(notice.getStatus())) {
            notice.sign("", LocalDate.now(clock), actor.stamp(clock.instant())); // says why not
        }
        var today = LocalDate.now(clock);
        notice.getLines().forEach(line -> line.due(limits.due(today, line.getLimitDays(), line.getCounting())));
        var found = findings.byIds(notice.findings());
        var wanted = notice.getLines().stream()
                .map(line -> item(notice, line, found, today))
                .toList();
        var issued = rectifications.issue(actor, notice.getCampaignId(), id, wanted);
        findings.handedOver(actor, notice.findings());
        var number = numbers.draw(
                        actor,
                        notice.getSeriesId(),
                        today.getYear(),
                        RectificationNotice.SUBJECT,
                        id,
                        notice.getTitle())
                .text();
        keep(actor, notice, number, today);
        notice.sign(number, today, actor.stamp(clock.instant()));
        repository.saveAndFlush(notice); // publishes that it was issued
        return issued;
    }

    /** The paper as it was signed; later changes of names or rules do not touch it. */
    private void keep(Actor actor, RectificationNotice notice, String number, LocalDate today) {
        var name = number + " " + notice.getTitle() + ".docx";
        var docx = papers.docx(actor, texts.of(notice, number, today));
        evidence.attach(actor, RectificationNotice.SUBJECT, notice.getId(), name, new ByteArrayInputStream(docx));
    }

    private static NewItem item(
            RectificationNotice notice, NoticeLine line, Map<UUID, FindingRef> found, LocalDate today) {
        var finding = Objects.requireNonNull(found.get(line.getFindingId()));
        var what = new Found(
                finding.roundId(),
                finding.siteId(),
                finding.siteName(),
                finding.nodeId(),
                (finding.itemCode() + " " + finding.itemTitle()).strip(),
                finding.place(),
                finding.text(),
                line.getDemand(),
                finding.severity(),
                finding.nature().name(),
                finding.source().name(),
                finding.sourceLevel().name(),
                finding.sourceDocument(),
                finding.covert(),
                finding.foundByName());
        return new NewItem(notice.getUnitId(), what, finding.id(), today, line.getDueOn(), line.getRelapseOf());
    }
}
