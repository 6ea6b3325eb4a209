package org.aiwei.journey;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiwei.access.Actor;

/** The forms somebody comes across who follows all links, filled in. */
final class FormsShown {

    private static final int ALIKE = Integer.getInteger("aiwei.forms.alike", 2);
    private static final int MOST = Integer.getInteger("aiwei.forms.most", 90);

    private final Inside inside;
    private final EntityManager entities;

    FormsShown(Inside inside, EntityManager entities) {
        this.inside = inside;
        this.entities = entities;
    }

    /** By kind; several of a kind where things in different states were found. */
    Map<String, List<Filled>> to(Actor actor) {
        var forms = new LinkedHashMap<String, List<Filled>>();
        var kinds = new HashMap<String, Integer>();
        var open = new ArrayDeque<>(List.of("/"));
        var seen = new HashSet<String>();
        while (!open.isEmpty() && seen.size() < MOST) {
            var path = open.poll();
            if (!seen.contains(path) && kinds.merge(Crawl.kind(path), 1, Integer::sum) <= ALIKE && !Inside.file(path)) {
                seen.add(path);
                var answer = inside.open(actor, path);
                entities.clear();
                if (!answer.location().isEmpty()) {
                    open.add(answer.location());
                } else if (answer.page()) {
                    open.addAll(answer.addresses());
                    Filled.of(answer.document(), path, FormsShown::words).stream()
                            .filter(form -> !form.action().matches("/logout|/preferences|/account/language"))
                            .forEach(form -> forms.computeIfAbsent(form.kind(), kind -> new ArrayList<>())
                                    .add(form));
                }
            }
        }
        return forms;
    }

    static String words(String name, String value) {
        return !value.isBlank()
                ? value
                : name.equals("mobile") ? "13800001111" : "试填" + name.replaceAll("[^A-Za-z]", "");
    }
}
