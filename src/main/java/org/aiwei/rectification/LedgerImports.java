package org.aiwei.rectification;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.GivenBack;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.TableReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an old ledger in from a table: read, shown, only then written, and taken back while nobody worked on it. */
@Service
@Transactional
@RequiredArgsConstructor
class LedgerImports {

    private static final String PURPOSE = "rectification";
    private static final String PROBLEM = "rectification.import.problem.";
    private static final int MOST = 3000;

    private final TableReader reader;
    private final StagedTables staged;
    private final PastItems items;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final WorkCalendar calendar;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Campaigns that this officer may bring a ledger into. */
    @Transactional(readOnly = true)
    public List<CampaignRef> campaigns(Actor actor) {
        return campaigns.open(actor).stream()
                .filter(campaign -> campaigns.runs(actor, campaign))
                .toList();
    }

    UUID upload(Actor actor, UUID campaignId, String fileName, byte[] content) {
        writable(actor, campaignId);
        var header = PastSheet.COLUMNS.expect(reader.read(fileName, content));
        if (header.lines().size() > MOST) {
            throw new RuleBroken(
                    "rectification.import.many", MOST, header.lines().size());
        }
        return staged.stage(actor, PURPOSE, campaignId, fileName, header.grid());
    }

    @Transactional(readOnly = true)
    ImportPreview preview(Actor actor, UUID id) {
        var table = staged.open(actor, id, PURPOSE);
        var reading = reading(actor, table);
        var lines = reading.lines();
        var added = lines.stream()
                .filter(PastLine::taken)
                .map(line -> new ImportPreview.Line(line.source().number(), line.shown()))
                .toList();
        var same = (int) lines.stream().filter(PastLine::known).count();
        var problems = reading.wrong().stream().map(LedgerImports::problem).toList();
        var unused = reading.header().unrecognised();
        return new ImportPreview(id, table.fileName(), added, List.of(), same, problems, unused);
    }

    /** @return id of the import */
    UUID confirm(Actor actor, UUID id, boolean validOnly) {
        var table = staged.use(actor, id, PURPOSE);
        var campaign = writable(actor, Objects.requireNonNull(table.subjectId()));
        campaigns.hold(campaign.id());
        var reading = reading(actor, table);
        int wrong = reading.wrong().size();
        if (wrong > 0 && !validOnly) {
            throw new RuleBroken("rectification.import.problems", wrong);
        }
        var taken = reading.lines().stream().filter(PastLine::taken).toList();
        if (taken.isEmpty()) {
            throw new RuleBroken("rectification.import.nothing");
        }
        var importId = UUID.randomUUID();
        items.record(importId, campaign.id(), table.fileName(), taken.size(), actor.stamp(clock.instant()));
        items.write(actor, campaign, importId, table.fileName(), taken);
        tell(actor, importId, campaign.id(), table.fileName(), LedgerImported.Step.IMPORT, taken.size());
        return importId;
    }

    /** @throws RuleBroken when somebody has worked on one of the items */
    void undo(Actor actor, UUID importId) {
        var batch = batches(actor).stream()
                .filter(each -> each.id().equals(importId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(LedgerImported.class, importId));
        writable(actor, batch.campaignId());
        if (batch.undone()) {
            throw new RuleBroken("rectification.import.undone");
        }
        int rows = items.undo(actor, importId, batch.fileName());
        jdbc.sql("update rectification_import set undone_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), importId)
                .update();
        tell(actor, importId, batch.campaignId(), batch.fileName(), LedgerImported.Step.UNDO, rows);
    }

    @Transactional(readOnly = true)
    byte[] failures(Actor actor, UUID id, Locale locale) {
        var reading = reading(actor, staged.open(actor, id, PURPOSE));
        var failed = reading.wrong().stream()
                .map(line -> {
                    var fault = Objects.requireNonNull(line.fault());
                    var reason = messages.getMessage(
                            PROBLEM + fault.code(), fault.args().toArray(), locale);
                    return new GivenBack.Failed(line.source(), reason, Set.of(fault.column()));
                })
                .toList();
        var out = new ByteArrayOutputStream();
        GivenBack.write(out, reading.header(), failed);
        return out.toByteArray();
    }

    @Transactional(readOnly = true)
    byte[] template(Actor actor) {
        return PastSheet.template(campaigns(actor).stream()
                .map(CampaignRef::owner)
                .distinct()
                .flatMap(owner -> organizations.below(owner).stream())
                .map(unit -> unit.name())
                .distinct()
                .toList());
    }

    /** Earlier imports into campaigns that this officer runs, newest first. */
    @Transactional(readOnly = true)
    public List<PastImport> batches(Actor actor) {
        var mine = campaigns(actor).stream().map(CampaignRef::id).toArray(UUID[]::new);
        return jdbc.sql("""
                select i.id, i.campaign_id, c.name as campaign, i.file_name, i.actor_name, i.rows,
                       (i.imported_at at time zone 'Asia/Shanghai')::date as imported_on, i.undone_at is not null as undone
                  from rectification_import i join campaign c on c.id = i.campaign_id
                 where i.campaign_id = any (?) order by i.imported_at desc, i.id limit 50
                """).param(mine).query(PastImport.class).list();
    }

    private PastReading reading(Actor actor, StagedTables.Staged table) {
        var campaign = writable(actor, Objects.requireNonNull(table.subjectId()));
        var names = organizations.names().stream()
                .filter(named -> campaign.owner().covers(named.unit().path()))
                .toList();
        var known = new PastReading.Known(names, campaigns.rules(campaign.id()), items.keys(campaign.id()));
        return new PastReading(PastSheet.COLUMNS.expect(List.of(table.grid())), known, calendar, LocalDate.now(clock));
    }

    private CampaignRef writable(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("rectification.campaign.not-running", campaign.name());
        }
        return campaign;
    }

    private void tell(Actor actor, UUID importId, UUID campaign, String file, LedgerImported.Step step, int rows) {
        events.publishEvent(
                new LedgerImported(importId, campaign, file, step, rows, actor.id(), actor.name(), clock.instant()));
    }

    private static ImportPreview.Problem problem(PastLine line) {
        var fault = Objects.requireNonNull(line.fault());
        return new ImportPreview.Problem(line.source().number(), line.shown(), PROBLEM + fault.code(), fault.args());
    }
}
