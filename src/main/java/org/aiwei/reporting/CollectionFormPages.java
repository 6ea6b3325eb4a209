package org.aiwei.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office writes what it asks: of whom, by which form, how often, until when. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CollectionFormPages {

    private final FormRepository forms;
    private final ReportForms readyMade;
    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final WorkDays calendar;
    private final Clock clock;

    /** What the form says by itself: the campaign's report day, its own end, everybody who takes part. */
    CollectionForm blank(Actor actor, UUID campaignId, ReadyMade ready) {
        var campaign = writable(actor, campaignId);
        var rules = campaigns.rules(campaignId);
        var today = LocalDate.now(clock);
        var due = today.plusDays(14);
        return new CollectionForm(
                ready == ReadyMade.MONTHLY ? campaign.year() + " " + ready.title() : ready.title(),
                ready.kind(),
                readyMade
                        .made(campaign.owner(), ready)
                        .map(form -> form.getId().toString())
                        .orElse(ready.name()),
                ready.rows(),
                ready.rhythm(),
                String.valueOf(rules.reportDay()),
                ready.rhythm() == Rhythm.ONCE ? due.toString() : "",
                "",
                false,
                "0",
                true,
                rules.reportShift(),
                ready.review(),
                today.withDayOfMonth(1).toString(),
                (campaign.endsOn().isBefore(today) ? due : campaign.endsOn()).toString(),
                false,
                "",
                campaigns.participants(campaignId),
                null);
    }

    CollectionForm form(Actor actor, UUID id) {
        var collection = finder.collection(actor, id);
        if (collection.getStatus() != CollectionStatus.DRAFT) {
            throw new RuleBroken("reporting.collection.sent", collection.getName());
        }
        return CollectionForm.of(collection);
    }

    UUID campaignOf(Actor actor, UUID id) {
        return finder.collection(actor, id).getCampaignId();
    }

    CollectionFormPage page(Actor actor, UUID campaignId, @Nullable UUID id, @Nullable CollectionDraft draft) {
        var campaign = writable(actor, campaignId);
        var phases = campaigns.phases(campaignId);
        var kinds = near(campaign).stream().collect(groupingBy(UnitRef::kind, LinkedHashMap::new, Collectors.toList()));
        return new CollectionFormPage(
                id,
                campaignId,
                campaign.name(),
                forms(campaign, id == null),
                IntStream.range(0, phases.size())
                        .mapToObj(index -> new Option(
                                String.valueOf(index),
                                phases.get(index).name() + " "
                                        + phases.get(index).fromOn() + " – "
                                        + phases.get(index).toOn()))
                        .toList(),
                groups(campaign),
                kinds.entrySet().stream()
                        .map(kind -> new CollectionFormPage.Kind(kind.getKey(), kind.getValue()))
                        .toList(),
                draft == null ? List.of() : next(campaign, draft));
    }

    /** @param unmade whether forms of the program that nobody has used yet are offered too */
    private List<Option> forms(CampaignRef campaign, boolean unmade) {
        var options = new ArrayList<Option>();
        for (var form : forms.ownedBy(List.of(campaign.owner().value()))) {
            options.add(new Option(form.getId().toString(), form.getName() + " v" + form.getNumber()));
        }
        Arrays.stream(ReadyMade.values())
                .filter(ready ->
                        unmade && readyMade.made(campaign.owner(), ready).isEmpty())
                .forEach(ready -> options.add(new Option(ready.name(), ready.title() + " v1")));
        return options;
    }

    private DueRule rule(CampaignRef campaign, CollectionDraft draft) {
        var trial = ReportCollection.draft(campaign, new Actor.Stamp(campaign.id(), "", clock.instant()));
        trial.write(draft, List.of(), new Actor.Stamp(campaign.id(), "", clock.instant()));
        return trial.rule(campaigns.phases(campaign.id()));
    }

    private List<NextDue> next(CampaignRef campaign, CollectionDraft draft) {
        var today = LocalDate.now(clock);
        return NextDue.of(rule(campaign, draft), draft.startsOn(), draft.endsOn(), today, calendar);
    }

    /** Units that a button ticks all at once: of a kind, of a group, or all that take part. */
    Set<UUID> meant(Actor actor, UUID campaignId, String wish) {
        var campaign = writable(actor, campaignId);
        if (wish.equals("campaign")) {
            return Set.copyOf(campaigns.participants(campaignId));
        }
        var near = near(campaign);
        var members = organizations.groups().stream()
                .filter(group -> group.id().toString().equals(wish))
                .flatMap(group -> group.members().stream())
                .collect(Collectors.toSet());
        return near.stream()
                .filter(unit -> unit.kind().name().equals(wish) || members.contains(unit.id()))
                .map(UnitRef::id)
                .collect(Collectors.toSet());
    }

    private List<Option> groups(CampaignRef campaign) {
        var options = new ArrayList<Option>();
        var bureau = organizations.root(campaign.owner()).id();
        organizations.groups().stream()
                .filter(group -> group.rootId().equals(bureau))
                .forEach(group -> options.add(new Option(group.id().toString(), group.name())));
        return options;
    }

    private List<UnitRef> near(CampaignRef campaign) {
        return organizations.all().stream()
                .filter(unit -> unit.takesPartIn(campaign.owner()))
                .toList();
    }

    private CampaignRef writable(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        return campaign;
    }
}
