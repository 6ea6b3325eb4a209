package org.aiwei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody at a browser without a script, over real HTTP: keeps cookies and sends forms with all their hidden fields. */
public final class PlainBrowser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "----plain-browser-7f3a";

    private final URI home;
    private final Tally tally;
    private final Map<String, String> cookies = new TreeMap<>();

    public PlainBrowser(URI home, Tally tally) {
        this.home = home;
        this.tally = tally;
    }

    /** What a request ended in, redirects followed. */
    public record Answer(int status, String path, String body) {

        public Document document() {
            return Jsoup.parse(body);
        }

        /** What the form that goes there would send as it stands. */
        public Map<String, String> form(String action) {
            var form = (FormElement) document().select("form[action='" + action + "']").stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no form " + action + " on " + path));
            var fields = new LinkedHashMap<String, String>();
            form.formData().forEach(field -> fields.put(field.key(), field.value()));
            return fields;
        }
    }

    /** Where the program is. */
    public URI home() {
        return home;
    }

    /** The same person with the same cookies at another address, such as that of the other node. */
    public PlainBrowser at(URI other) {
        var browser = new PlainBrowser(other, tally);
        browser.cookies.putAll(cookies);
        return browser;
    }

    /** From now on asks for pages in English. */
    public PlainBrowser inEnglish() {
        cookies.put("lang", "en");
        return this;
    }

    public PlainBrowser signIn(String login, String password) {
        var form = open("/login").form("/login");
        form.put("username", login);
        form.put("password", password);
        var answer = post("sign in", "/login", form);
        if (answer.path().startsWith("/login")) {
            throw new IllegalStateException(login + " was not let in");
        }
        return this;
    }

    public Answer open(String path) {
        return follow("open page", request(path).GET(), path);
    }

    /** Sends the form that goes to {@code action}, with what is typed in place of what stood there. */
    public Answer press(String kind, Answer page, String action, Map<String, String> typed) {
        var fields = page.form(action);
        fields.putAll(typed);
        return post(kind, action, fields);
    }

    public Answer post(String kind, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return follow(kind, request, path);
    }

    /** Sends fields and one file, as a form with {@code multipart/form-data} does. */
    public Answer attach(
            String kind, String path, Map<String, String> fields, String field, String name, byte[] content) {
        return follow(kind, multipart(path, fields, field, name, content), path);
    }

    /** The same as a script does it, which puts the form's token into a header. */
    public Answer attachByScript(
            String kind, String path, Map<String, String> fields, String field, String name, byte[] content) {
        var rest = new LinkedHashMap<>(fields);
        var token = String.valueOf(rest.remove("_csrf"));
        return follow(kind, multipart(path, rest, field, name, content).header("X-CSRF-TOKEN", token), path);
    }

    private HttpRequest.Builder multipart(
            String path, Map<String, String> fields, String field, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> part(body, "name=\"" + key + "\"", value.getBytes(UTF_8)));
        part(body, "name=\"" + field + "\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private Answer follow(String kind, HttpRequest.Builder request, String path) {
        long begun = System.nanoTime();
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            tally.count(kind, System.nanoTime() - begun, response.statusCode(), path);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var next = response.headers().firstValue("Location");
            if (response.statusCode() / 100 == 3 && next.isPresent()) {
                var target = home.resolve(path).resolve(next.get());
                return open(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
            }
            return new Answer(response.statusCode(), path, response.body());
        } catch (IOException e) {
            tally.count(kind, System.nanoTime() - begun, 0, path + " " + e);
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(home.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
