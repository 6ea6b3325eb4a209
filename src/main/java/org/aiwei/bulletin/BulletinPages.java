package org.aiwei.bulletin;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.bulletin.BulletinPage.Behind;
import org.aiwei.bulletin.BulletinPage.Index;
import org.aiwei.bulletin.BulletinPage.Line;
import org.aiwei.bulletin.BulletinPage.Moment;
import org.aiwei.bulletin.BulletinPage.Option;
import org.aiwei.bulletin.BulletinPage.Own;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins as pages. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class BulletinPages {

    private static final int MONTHS = 12;

    private final BulletinRepository repository;
    private final Bulletins bulletins;
    private final BulletinPolicy policy;
    private final BulletinTexts texts;
    private final BulletinReadings readings;
    private final EvidenceStore evidence;
    private final Clock clock;

    Index list(Actor actor, BulletinFilter filter, @Nullable Integer page) {
        var wanted = policy.visibleTo(actor).and(filter.toSpecification());
        var rows = repository
                .findAll(wanted, Paging.page(page, "-enteredAt", "id"))
                .map(Line::of);
        var campaigns = bulletins.mine(actor).stream()
                .map(campaign -> new Option(campaign.id().toString(), campaign.name()))
                .toList();
        var now = YearMonth.now(clock);
        return new Index(
                rows,
                campaigns,
                IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
    }

    BulletinPage show(Actor actor, UUID id) {
        var bulletin = bulletins.load(actor, id);
        boolean above = policy.seesAllRows(actor, bulletin);
        boolean runs = policy.runs(actor, bulletin);
        var numbers = texts.numbers(bulletin);
        var actions = policy.allowed(actor, bulletin);
        return new BulletinPage(
                id,
                bulletin.getVersion(),
                bulletin.getCampaignId(),
                bulletin.getCampaignName(),
                bulletin.getKind(),
                bulletin.getStatus(),
                bulletin.month(),
                texts.asOf(bulletin),
                texts.of(bulletin, numbers),
                above,
                above ? List.of() : own(actor, numbers),
                runs && !bulletin.issued() ? typed(bulletin) : List.of(),
                bulletin.getSignerName(),
                runs ? bulletin.getDraftedByName() : "",
                bulletin.getIssuedOn(),
                bulletin.getVoidReason(),
                runs,
                runs && bulletin.getStatus().editable(),
                actions,
                actions.contains(BulletinAction.SUBMIT) ? signers(bulletin) : List.of(),
                evidence.of(Bulletin.SUBJECT, List.of(id)),
                readings.unread(actor, bulletin),
                above && bulletin.issued() ? readings.receipts(id) : List.of(),
                above ? history(bulletin) : List.of());
    }

    /** @throws RecordNotFound also when the rows are of a unit that this person does not see */
    Behind behind(Actor actor, UUID id, Code code, @Nullable String kind, @Nullable UUID unit, @Nullable Code of) {
        var bulletin = bulletins.load(actor, id);
        boolean above = policy.seesAllRows(actor, bulletin);
        var all = texts.numbers(bulletin);
        var numbers = above ? all : all.only(row -> policy.own(actor, row));
        if (!above && unit == null) {
            throw new RecordNotFound(Bulletin.class, id);
        }
        var rows = numbers.behind(code, kind, unit);
        var named = numbers.rows().stream()
                .filter(row -> row.unitId().equals(unit))
                .map(Row::unitName)
                .findFirst();
        if (unit != null && named.isEmpty()) {
            throw new RecordNotFound(Bulletin.class, unit);
        }
        var share = Arrays.stream(Code.Rate.values())
                .filter(rate -> rate.part() == code && rate.whole() == of)
                .findFirst();
        return new Behind(
                id,
                bulletin.getTitle(),
                code,
                kind,
                named.orElse(null),
                rows,
                share.map(rate -> numbers.of(rate.whole())).orElse(null),
                share.map(numbers::rate).orElse(null));
    }

    /** What stands in the form, and what each word between braces comes to now. */
    BulletinForm form(Actor actor, UUID id) {
        var bulletin = bulletins.load(actor, id);
        policy.ensureRuns(actor, bulletin);
        bulletin.ensurePossible(BulletinAction.SUBMIT);
        return BulletinForm.of(bulletin);
    }

    BulletinFormPage beside(Actor actor, UUID id) {
        var bulletin = bulletins.load(actor, id);
        policy.ensureRuns(actor, bulletin);
        var wording = new Wording(texts.numbers(bulletin), texts.asOf(bulletin));
        return new BulletinFormPage(
                id, bulletin.getTitle(), BulletinTexts.values(wording), bulletins.possible(bulletin));
    }

    private List<Own> own(Actor actor, Numbers numbers) {
        var mine = numbers.only(row -> policy.own(actor, row));
        return mine.units(java.util.EnumSet.allOf(Code.class)).stream()
                .map(unit -> {
                    Map<Code, Integer> counts = new EnumMap<>(Code.class);
                    for (var code : Code.values()) {
                        if (mine.of(code, null, unit.id()) > 0) {
                            counts.put(code, mine.of(code, null, unit.id()));
                        }
                    }
                    return new Own(unit.id(), unit.name(), counts);
                })
                .toList();
    }

    private static List<String> typed(Bulletin bulletin) {
        return bulletin.getSections().stream()
                .flatMap(section -> Wording.typed(section.body()).stream())
                .distinct()
                .toList();
    }

    private List<Option> signers(Bulletin bulletin) {
        return bulletins.signers(bulletin).stream()
                .map(leader -> new Option(leader.id().toString(), (leader.name() + " " + leader.title()).strip()))
                .toList();
    }

    private List<Moment> history(Bulletin bulletin) {
        return bulletin.getTransitions().stream()
                .map(row -> new Moment(
                        row.getAction(),
                        row.getActorName(),
                        row.getRemark(),
                        LocalDateTime.ofInstant(row.getOccurredAt(), clock.getZone())))
                .toList();
    }
}
