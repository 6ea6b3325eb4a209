package org.aiwei.journey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.account.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the example county by login. */
final class Everybody {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Set<String>> held = new HashMap<>();

    Everybody(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    Actor actor(String login) {
        return actors.computeIfAbsent(login, this::find);
    }

    /** What this person is, in the words of readers.txt. */
    Set<String> tokens(String login) {
        return held.computeIfAbsent(login, name -> tokensOf(actor(name)));
    }

    private Actor find(String login) {
        var id = jdbc.sql("select id from person where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
        return accounts.acting(id).orElseThrow();
    }

    private Set<String> tokensOf(Actor actor) {
        var tokens = new HashSet<String>(Set.of("person:" + actor.id()));
        actor.posts().forEach(post -> tokens.add("at:" + post.unitId()));
        actor.at(Duty.UNIT_REPORTER, Duty.UNIT_LEADER).forEach(path -> tokens.add("unit:" + path.value()));
        Map.of(Duty.CAMPAIGN_OFFICER, "office", Duty.BUREAU_LEADER, "leader", Duty.ADMINISTRATOR, "admin")
                .forEach((duty, word) -> {
                    if (actor.has(duty)) {
                        tokens.add(word);
                    }
                });
        jdbc.sql(
                        "select m.round_id from round_member m join inspection_round r on r.id = m.round_id where r.status <> 'DRAFT' and m.person_id = ?")
                .param(actor.id())
                .query(String.class)
                .list()
                .forEach(round -> {
                    tokens.add("team:" + round);
                    tokens.add("inspecting");
                });
        return tokens;
    }
}
