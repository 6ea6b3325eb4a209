package org.aiwei.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what collections ask of whom: one statement for the fields, one for the units. */
@Component
@RequiredArgsConstructor
class BurdenSource {

    private static final String RECIPIENTS = """
            select c.id, c.campaign_id, c.owner_path, c.name, c.form_id, c.rhythm, c.starts_on, c.ends_on,
                   f.ready_made is not null as ready_made, r.unit_id,
                   case c.rows
                     when 'TASKS' then (select count(*) from v_assignment_part p
                                         where p.campaign_id = c.campaign_id and p.unit_id = r.unit_id)
                     when 'DATA_ITEMS' then (select count(distinct d.item_id) from data_value d
                                              where d.campaign_id = c.campaign_id and d.unit_id = r.unit_id)
                     else 0 end as lines
              from collection c
              join report_form f on f.id = c.form_id
              join collection_recipient r on r.collection_id = c.id
            """;

    /** Kinds of which one answer is as good as another; names and stories are told anew each time. */
    private static final Set<String> FACTS = Set.of("NUMBER", "DATE", "CHOICE", "YES_NO");

    private final JdbcClient jdbc;

    record Field(
            UUID formId,
            String code,
            String label,
            String kind,
            String place,
            @Nullable String factCode) {

        /** A number that goes by a name typed beside it is no fixed fact. */
        Asked asked(Collection<Field> form) {
            boolean named = form.stream().anyMatch(other -> other.code().equals(code + "_name"));
            return new Asked(code, label, place.equals("ROW"), factCode != null, named || !FACTS.contains(kind));
        }
    }

    record Recipient(
            UUID id,
            UUID campaignId,
            String ownerPath,
            String name,
            UUID formId,
            String rhythm,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean readyMade,
            UUID unitId,
            int lines) {}

    /** A collection that is open now. */
    record Held(
            UUID collectionId,
            UUID campaignId,
            String ownerPath,
            String name,
            Rhythm rhythm,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean readyMade,
            List<Asked> asked,
            BurdenCost cost) {

        boolean shares(Collection<UUID> units) {
            return cost.byUnit().keySet().stream().anyMatch(units::contains);
        }

        boolean sameDays(ReportCollection other) {
            return !startsOn.isAfter(other.getEndsOn()) && !endsOn.isBefore(other.getStartsOn());
        }

        /**
         * In one campaign the same question is the same fact. In another campaign it is only where it is asked of the
         * unit as a whole, by a form of the office's own: the forms that come with the program ask about one campaign.
         */
        boolean comparable(ReportCollection other, Asked field) {
            return campaignId.equals(other.getCampaignId()) || (!readyMade && !field.perRow());
        }

        /** A quarter's answers are spread over its months; what is asked once counts in the month it is asked. */
        int aMonth(int answers) {
            return -Math.floorDiv(-answers, months(rhythm));
        }

        static int months(Rhythm rhythm) {
            return rhythm == Rhythm.QUARTERLY ? 3 : 1;
        }
    }

    List<Asked> asked(UUID formId) {
        var form = fields("where form_id = :form", formId);
        return form.stream().map(field -> field.asked(form)).toList();
    }

    /** Lines of each unit that a collection asks. */
    Map<UUID, Integer> rows(ReportCollection collection) {
        var rows = new LinkedHashMap<UUID, Integer>();
        jdbc.sql(RECIPIENTS + " where c.id = ? order by unit_order(r.unit_path)")
                .param(collection.getId())
                .query(Recipient.class)
                .list()
                .forEach(recipient -> rows.put(recipient.unitId(), recipient.lines()));
        return rows;
    }

    List<Held> open() {
        var forms = fields("where form_id in (select form_id from collection where status = 'OPEN')", null).stream()
                .collect(groupingBy(Field::formId));
        var collections = new LinkedHashMap<UUID, List<Recipient>>();
        jdbc.sql(RECIPIENTS + " where c.status = 'OPEN' order by c.name, c.id, unit_order(r.unit_path)")
                .query(Recipient.class)
                .list()
                .forEach(recipient -> collections
                        .computeIfAbsent(recipient.id(), any -> new ArrayList<>())
                        .add(recipient));
        return collections.values().stream()
                .map(recipients ->
                        held(recipients, forms.getOrDefault(recipients.get(0).formId(), List.of())))
                .toList();
    }

    private List<Field> fields(String which, @Nullable UUID form) {
        return jdbc.sql("select form_id, code, label, kind, place, fact_code from report_field " + which
                        + " order by form_id, sort")
                .param("form", form)
                .query(Field.class)
                .list();
    }

    private static Held held(List<Recipient> recipients, List<Field> form) {
        var asked = form.stream().map(field -> field.asked(form)).toList();
        var first = recipients.get(0);
        var rows = new LinkedHashMap<UUID, Integer>();
        recipients.forEach(recipient -> rows.put(recipient.unitId(), recipient.lines()));
        return new Held(
                first.id(),
                first.campaignId(),
                first.ownerPath(),
                first.name(),
                Rhythm.valueOf(first.rhythm()),
                first.startsOn(),
                first.endsOn(),
                first.readyMade(),
                asked,
                BurdenCost.of(asked, rows));
    }
}
