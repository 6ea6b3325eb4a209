package org.aiwei.journey;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.account.TimeCodes;
import org.aiwei.journey.Situations.Situation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Brings about what forms.txt tells, within the transaction under way, and sends forms. */
final class Arranging {

    private static final Pattern SQL = Pattern.compile("\\[(select [^\\[\\]]+)]");
    private static final Pattern CODE = Pattern.compile("\\[code of ([A-Z2-7]+)]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final Inside inside;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Everybody everybody;
    private final Situations situations;
    private final Routes routes;

    Arranging(
            Inside inside,
            EntityManager entities,
            JdbcClient jdbc,
            Everybody everybody,
            Situations situations,
            Routes routes) {
        this.inside = inside;
        this.entities = entities;
        this.jdbc = jdbc;
        this.everybody = everybody;
        this.situations = situations;
        this.routes = routes;
    }

    /** The form of a route on the page where it stands now, filled in. */
    Filled bring(Situation wanted) {
        var page = wanted.page();
        if (page.startsWith(">")) {
            var parts = page.substring(1).strip().split(" : ");
            var led = step(situations.of(parts[0]));
            page = parts.length > 1 ? parts[1].replace("{0}", id(led)) : led;
        }
        wanted.before().forEach(sql -> jdbc.sql(placed(sql)).update());
        page = placed(page);
        var answer = inside.open(everybody.actor(wanted.login()), page);
        entities.flush();
        entities.clear();
        var shown = page;
        var form = Filled.of(answer.document(), page, FormsShown::words).stream()
                .filter(each ->
                        routes.of(each.action()).filter(wanted.route()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no form of " + wanted.route() + " on " + shown + " " + answer.status()));
        for (var field : wanted.fields().entrySet()) {
            form = field.getValue().equals("~")
                    ? form.without(field.getKey())
                    : form.with(field.getKey(), placed(field.getValue()));
        }
        return form;
    }

    private static String id(String address) {
        var found = ID.matcher(address);
        if (!found.find()) {
            throw new IllegalStateException("no id in " + address);
        }
        return found.group();
    }

    /** Where it leads. */
    private String step(Situation earlier) {
        var answer = post(everybody.actor(earlier.login()), bring(earlier), Map.of());
        entities.flush();
        entities.clear();
        if (answer.location().isEmpty()) {
            throw new IllegalStateException(earlier.route() + " leads nowhere: " + answer.status() + " "
                    + answer.document()
                            .select("main .note--bad, main .field__error")
                            .eachText());
        }
        return answer.location().replaceFirst("http://localhost", "");
    }

    Inside.Answer post(Actor actor, Filled form, Map<String, String> more) {
        var request = form.multipart()
                ? MockMvcRequestBuilders.multipart(URI.create(form.action()))
                : MockMvcRequestBuilders.post(URI.create(form.action()));
        for (var field : form.fields()) {
            if (field.value().startsWith("@") && request instanceof MockMultipartHttpServletRequestBuilder parts) {
                parts.file(file(field.name(), field.value().substring(1)));
            } else if (!field.name().startsWith("_")) {
                request.param(field.name(), field.value());
            }
        }
        more.forEach(request::param);
        request.header("Accept", "text/html").header("Referer", "http://localhost" + form.page());
        return inside.send(form.action(), request.with(County.as(actor)).with(csrf()));
    }

    private static MockMultipartFile file(String field, String what) {
        var parts = what.split(":", 2);
        var content = parts[0].endsWith(".jpg") ? photo() : parts[1].getBytes(StandardCharsets.UTF_8);
        return new MockMultipartFile(field, parts[0], null, content);
    }

    private static byte[] photo() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Questions in square brackets become their answers, the inner ones first. */
    private String placed(String text) {
        var placed = CODE.matcher(text).replaceAll(found -> TimeCodes.now(found.group(1)));
        for (var found = SQL.matcher(placed); found.find(); found = SQL.matcher(placed)) {
            placed = placed.substring(0, found.start()) + asked(found.group(1)) + placed.substring(found.end());
        }
        return placed;
    }

    private String asked(String sql) {
        return jdbc.sql(sql)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("nothing found by " + sql));
    }
}
