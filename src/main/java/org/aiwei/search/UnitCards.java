package org.aiwei.search;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.INSPECTOR;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit as everybody in its tree may know it: what it is called, who is there, and the way to its work. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class UnitCards {

    private final Organizations organizations;
    private final Accounts accounts;

    /**
     * @param above from the top of the tree down
     * @param work whether this person may ask for the work of units at all
     */
    record Card(UnitRef unit, List<UnitRef> above, List<PersonRef> people, boolean work, boolean administered) {}

    /** @throws RecordNotFound for a unit of another tree */
    Card of(Actor actor, UUID id) {
        var unit = organizations.unit(id);
        if (actor.posts().stream().noneMatch(post -> post.at().root().covers(unit.path()))) {
            throw new RecordNotFound(UnitRef.class, id);
        }
        var above = organizations.all().stream()
                .filter(each -> !each.id().equals(id) && each.path().covers(unit.path()))
                .toList();
        var readers = EnumSet.of(CAMPAIGN_OFFICER, BUREAU_LEADER, INSPECTOR, UNIT_LEADER, UNIT_REPORTER);
        return new Card(
                unit, above, accounts.peopleOf(id), actor.hasAny(readers), actor.oversees(unit.path(), ADMINISTRATOR));
    }
}
