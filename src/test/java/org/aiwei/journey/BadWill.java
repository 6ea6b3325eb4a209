package org.aiwei.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parameters that no form of ours sends, with what somebody might hope for. */
final class BadWill {

    private static final String NOBODYS = "eeeeeeee-0000-4000-8000-00000000e111";

    /** What such a form carries where somebody has set a filter. */
    private static final Map<String, Set<String>> MEANT = Map.of("/rectify/exports", Set.of("status"));

    private BadWill() {}

    /** All of them that a form of this kind with these names has not itself. */
    static Map<String, String> beside(String kind, Set<String> names) {
        var more = all();
        more.keySet().removeAll(names);
        more.keySet().removeAll(MEANT.getOrDefault(kind, Set.of()));
        return more;
    }

    private static Map<String, String> all() {
        var names = new LinkedHashMap<String, String>();
        for (var id : List.of(
                "id",
                "unit.id",
                "unitId",
                "unit_id",
                "createdBy",
                "created_by",
                "actor.id",
                "actorId",
                "personId",
                "ownerId",
                "officeUnitId",
                "campaignId",
                "signerId",
                "submittedBy",
                "items[0].unit.id",
                "items[0].id",
                "rows[0].id",
                "class.module.id")) {
            names.put(id, NOBODYS);
        }
        names.putAll(Map.of(
                "status",
                "CLOSED",
                "state",
                "APPROVED",
                "role",
                "ADMINISTRATOR",
                "duty",
                "ADMINISTRATOR",
                "posts[0].duty",
                "ADMINISTRATOR",
                "bureau",
                "/1/",
                "ownerPath",
                "/9/",
                "unitPath",
                "/9/"));
        names.putAll(Map.of(
                "createdAt",
                "2001-01-01T00:00:00Z",
                "created_at",
                "2001-01-01",
                "closedAt",
                "2001-01-01T00:00:00Z",
                "actor",
                "zqevil",
                "actorName",
                "zqevil",
                "admin",
                "true",
                "enabled",
                "false",
                "disabled",
                "true",
                "covert",
                "false"));
        names.put("version", "999");
        names.put("passwordHash", "zqevil");
        names.put("mustChangePassword", "false");
        return names;
    }
}
