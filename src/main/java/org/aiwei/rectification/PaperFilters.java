package org.aiwei.rectification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Light;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger's filter as parameters of a job, and in words on top of a paper. */
@Component
@RequiredArgsConstructor
class PaperFilters {

    private final Campaigns campaigns;
    private final Organizations organizations;

    static Map<String, String> params(LedgerFilter filter) {
        var params = new HashMap<String, String>();
        put(params, "campaign", filter.campaign());
        put(params, "unit", filter.unit());
        put(params, "light", filter.light());
        put(params, "status", filter.status());
        put(params, "source", filter.source());
        put(params, "item", filter.item());
        put(params, "due", filter.due());
        put(params, "mine", filter.mine());
        put(params, "q", filter.q());
        return params;
    }

    static LedgerFilter filter(Map<String, String> params) {
        return new LedgerFilter(
                Optional.ofNullable(params.get("campaign"))
                        .map(UUID::fromString)
                        .orElse(null),
                Optional.ofNullable(params.get("unit")).map(UUID::fromString).orElse(null),
                Optional.ofNullable(params.get("light")).map(Light::valueOf).orElse(null),
                Optional.ofNullable(params.get("status"))
                        .map(RectificationStatus::valueOf)
                        .orElse(null),
                params.get("source"),
                params.get("item"),
                params.get("due"),
                Boolean.valueOf(params.get("mine")),
                params.get("q"));
    }

    /** Such as 巩固国家卫生县，县医院，逾期; all, when nothing narrows. */
    String say(Actor actor, LedgerFilter filter, PaperWords words) {
        var said = new ArrayList<String>();
        if (filter.campaign() != null) {
            said.add(campaigns.visible(actor, filter.campaign()).name());
        }
        if (filter.unit() != null) {
            Stream.ofNullable(organizations
                            .byIds(java.util.List.of(filter.unit()))
                            .get(filter.unit()))
                    .forEach(unit -> said.add(unit.name()));
        }
        if (filter.light() != null) {
            said.add(words.say("rectification.light." + filter.light()));
        }
        if (filter.status() != null) {
            said.add(words.word("RectificationStatus", filter.status().name()));
        }
        if (filter.source() != null) {
            said.add(words.word("rectification.source", filter.source()));
        }
        if (filter.due() != null) {
            said.add(words.say("rectification.due." + filter.due()));
        }
        if (filter.mine() != null) {
            said.add(words.say("rectification.mine"));
        }
        Stream.of(filter.item(), filter.q()).filter(each -> each != null).forEach(said::add);
        return said.isEmpty() ? words.say("rectification.paper.all") : String.join("，", said);
    }

    private static void put(Map<String, String> params, String key, @Nullable Object value) {
        if (value != null) {
            params.put(key, value.toString());
        }
    }

    static String format(@Nullable String typed) {
        return typed != null && typed.toLowerCase(Locale.ROOT).equals("docx") ? "docx" : "xlsx";
    }
}
