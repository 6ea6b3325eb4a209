package org.aiwei.campaign;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;

/** What the paper says: texts, standards, phases, milestones, people. */
@Embeddable
@Getter
@NoArgsConstructor(access = PROTECTED)
class CampaignPlan {

    private String guidingIdea;
    private String goal;
    private String upperOffice;

    @ElementCollection
    @CollectionTable(name = "campaign_title", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    @Column(name = "title")
    private List<String> titles = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_basis", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    private List<BasisDocument> basis = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_edition", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    @Column(name = "edition_id")
    @BatchSize(size = 50)
    private List<UUID> editionIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_phase", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    @BatchSize(size = 50)
    private List<Phase> phases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_milestone", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    private List<Milestone> milestones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_member", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "sort")
    private List<GroupMember> members = new ArrayList<>();

    static CampaignPlan of(CampaignTexts texts) {
        var plan = new CampaignPlan();
        plan.write(texts);
        return plan;
    }

    CampaignTexts texts(String name, int year) {
        return new CampaignTexts(name, year, titles, basis, guidingIdea, goal, upperOffice, editionIds);
    }

    void write(CampaignTexts texts) {
        guidingIdea = texts.guidingIdea();
        goal = texts.goal();
        upperOffice = texts.upperOffice();
        replace(titles, texts.titles());
        replace(basis, texts.basis());
        replace(editionIds, texts.editionIds());
    }

    /** Takes phases, milestones and people of an older plan. */
    void follow(CampaignPlan older, int years) {
        older.phases.forEach(phase -> phases.add(phase.shifted(years)));
        older.milestones.forEach(milestone -> milestones.add(milestone.shifted(years)));
        members.addAll(older.members);
    }

    List<String> lines() {
        return Stream.of(
                        Stream.of(upperOffice, guidingIdea, goal),
                        titles.stream(),
                        basis.stream().map(BasisDocument::toString),
                        editionIds.stream().map(UUID::toString))
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Returns what changed; a list that stays equal is not touched, so that nothing is written. */
    static <T> String replace(List<T> current, List<T> wanted) {
        var difference = Changes.between(current, wanted);
        if (!difference.isEmpty()) {
            current.clear();
            current.addAll(wanted);
        }
        return difference;
    }
}
