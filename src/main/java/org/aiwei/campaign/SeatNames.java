package org.aiwei.campaign;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.aiwei.account.Accounts;
import org.aiwei.account.PersonRef;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names by which people of a bureau can be typed into a leading group: who shares a name is told apart by the unit. */
@Component
@RequiredArgsConstructor
class SeatNames {

    private final Accounts accounts;
    private final Organizations organizations;

    @Transactional(readOnly = true)
    Offer of(UnitPath bureau) {
        var people = accounts.below(bureau);
        var units = organizations.byIds(people.stream().map(PersonRef::unitId).toList());
        var count = people.stream().collect(groupingBy(PersonRef::name, counting()));
        var offered = new LinkedHashMap<String, PersonRef>();
        for (var person : people) {
            var shared = count.getOrDefault(person.name(), 0L) > 1;
            offered.put(shared ? person.name() + "（" + unitName(units, person) + "）" : person.name(), person);
        }
        return new Offer(offered);
    }

    private static String unitName(Map<UUID, UnitRef> units, PersonRef person) {
        var unit = units.get(person.unitId());
        return unit == null ? person.title() : unit.shortName();
    }

    record Offer(Map<String, PersonRef> byText) {

        Optional<PersonRef> find(String typed) {
            return Optional.ofNullable(byText.get(typed.replace('(', '（').replace(')', '）')));
        }

        /** How the person is typed; the kept name for who is not offered any more. */
        String text(GroupMember member) {
            return byText.entrySet().stream()
                    .filter(entry -> entry.getValue().id().equals(member.personId()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(member.name());
        }

        List<Choice> choices() {
            return byText.entrySet().stream()
                    .map(entry -> new Choice(entry.getKey(), entry.getValue().title()))
                    .toList();
        }
    }

    record Choice(String value, String text) {}
}
