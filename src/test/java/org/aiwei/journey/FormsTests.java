package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every kind of form that people are shown is filled in and sent: once as it is, once with parameters of bad will, and
 * where it carries a version once after somebody else. What is sent is undone each time.
 */
@ExampleCounty
class FormsTests {

    private static final List<String> PEOPLE =
            List.of("lin", "wang", "medical", "peoples", "peoples2", "enforcement2", "admin");

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    @Autowired
    Scheduler scheduler;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, String> outcomes = new TreeMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final Map<String, Set<String>> faults = new TreeMap<>();
    private Inside inside;
    private Everybody everybody;
    private Effects effects;
    private int conflicts;

    private record Sent(Inside.Answer answer, Set<String> changed) {

        boolean taken() {
            return answer.status() / 100 == 3 && !changed.isEmpty();
        }
    }

    @BeforeEach
    void still() {
        Stillness.of(scheduler);
        inside = new Inside(context);
        everybody = new Everybody(jdbc, accounts);
        effects = new Effects(jdbc).remember();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void takeNothingThatTheyDoNotAskForAndLoseNothingThatWasTyped() {
        for (var login : PEOPLE) {
            var actor = everybody.actor(login);
            new FormsShown(inside, entities).to(actor).forEach((kind, forms) -> {
                if (!taken.contains(kind)) {
                    tryOut(actor, kind, login, forms);
                }
            });
        }
        System.out.printf(
                "%d kinds of forms, %d taken, %d conflicts; not taken: %s%n",
                outcomes.size(),
                taken.size(),
                conflicts,
                outcomes.entrySet().stream()
                        .filter(each -> !each.getValue().equals("taken"))
                        .map(Object::toString)
                        .collect(Collectors.joining("\n  ", "\n  ", "")));
        assertThat(faults).isEmpty();
        assertThat(taken).hasSizeGreaterThan(50);
        assertThat(conflicts).isGreaterThan(20);
    }

    private void tryOut(Actor actor, String kind, String login, List<Filled> forms) {
        var form = forms.get(0);
        var plain = send(actor, form, Map.of());
        for (var other : forms.subList(1, Math.min(3, forms.size()))) {
            if (!plain.taken()) {
                form = other;
                plain = send(actor, form, Map.of());
            }
        }
        outcomes.put(
                kind, plain.taken() ? "taken" : login + " " + plain.answer().status() + " " + said(plain.answer()));
        if (plain.taken()) {
            taken.add(kind);
        }
        var more = moreThanAsked(actor, kind, form, plain);
        if (!more.isEmpty()) {
            faults.put("took more than asked: " + kind, more);
        }
        if (!form.value("version").isEmpty()) {
            late(actor, kind, form);
        }
    }

    /** What differs each time; what something else in the program wrote meanwhile does not. */
    private Set<String> moreThanAsked(Actor actor, String kind, Filled form, Sent plain) {
        var names = form.fields().stream().map(Filled.Field::name).collect(Collectors.toSet());
        var more = difference(
                plain.changed(), send(actor, form, BadWill.beside(kind, names)).changed());
        for (int again = 0; again < 2 && !more.isEmpty(); again++) {
            more = difference(
                    send(actor, form, Map.of()).changed(),
                    send(actor, form, BadWill.beside(kind, names)).changed());
        }
        return more;
    }

    /** The record was saved by somebody else after the form was opened. */
    private void late(Actor actor, String kind, Filled form) {
        var shown = Long.parseLong(form.value("version"));
        var late = send(actor, form.with("version", String.valueOf(shown > 0 ? shown - 1 : shown + 1)), Map.of());
        if (late.answer().status() != 409) {
            faults.put("no conflict: " + kind, Set.of(late.answer().status() + " " + said(late.answer())));
            return;
        }
        conflicts++;
        var page = Parser.unescapeEntities(late.answer().body(), true).replaceAll("\\s+", "");
        var lost = form.fields().stream()
                .filter(field -> field.typed() && !page.contains(field.value().replaceAll("\\s+", "")))
                .map(field -> field.name() + "=" + field.value())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!lost.isEmpty()) {
            faults.put("typed text is lost: " + kind, lost);
        }
    }

    private Sent send(Actor actor, Filled form, Map<String, String> more) {
        var sent = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            var request = form.multipart()
                    ? MockMvcRequestBuilders.multipart(URI.create(form.action()))
                    : MockMvcRequestBuilders.post(URI.create(form.action()));
            form.fields().stream()
                    .filter(field -> !field.name().startsWith("_"))
                    .forEach(field -> request.param(field.name(), field.value()));
            more.forEach(request::param);
            request.header("Accept", "text/html").header("Referer", "http://localhost" + form.page());
            var answer =
                    inside.send(form.action(), request.with(County.as(actor)).with(csrf()));
            Set<String> changed = Set.of();
            if (answer.status() / 100 == 3) {
                entities.flush();
                changed = effects.now();
            }
            entities.clear();
            return new Sent(answer, changed);
        });
        if (sent.answer().status() >= 500) {
            faults.put("fault: " + form.action(), Set.of(String.valueOf(form.fields()), String.valueOf(more)));
        }
        return sent;
    }

    private static Set<String> difference(Set<String> plain, Set<String> evil) {
        var difference = new TreeSet<String>();
        plain.stream().filter(line -> !evil.contains(line)).forEach(line -> difference.add("- " + line));
        evil.stream().filter(line -> !plain.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static String said(Inside.Answer answer) {
        return answer.page()
                ? answer.document()
                        .select("main .note--bad, main .field__error, main .invalid-feedback, main h1 + p")
                        .eachText()
                        .toString()
                : answer.location();
    }
}
