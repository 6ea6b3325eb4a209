package org.aiwei.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The program asked from the test's own thread, and so within its transaction. */
final class Inside {

    private static final Pattern FILES = Pattern.compile(
            ".*(/export|template|/errors|/failures|/paper|/photos/|/download|/result|[./]docx|[./]xlsx|\\.ics|/evidence/|/files/|/logout|/assets/).*");

    private final MockMvc http;

    Inside(WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** Whether an address gives a file, which has no forms. */
    static boolean file(String path) {
        return FILES.matcher(path).matches();
    }

    /** What came back; {@code body} of a file that is a zip is the text inside it. */
    record Answer(String path, int status, String type, String location, String body) {

        boolean page() {
            return type.startsWith("text/html");
        }

        Document document() {
            return Jsoup.parse(body, "http://localhost" + path);
        }

        /** Every address of the house that a browser would open or could be told to. */
        Set<String> addresses() {
            var found = new LinkedHashSet<String>();
            var page = document();
            for (var name : new String[] {"href", "src", "hx-get", "data-src", "data-href"}) {
                page.select("[" + name + "]").forEach(each -> found.add(each.absUrl(name)));
            }
            page.select("form[method=get], form:not([method])").forEach(each -> found.add(each.absUrl("action")));
            var inside = new LinkedHashSet<String>();
            found.stream()
                    .filter(each -> each.startsWith("http://localhost/") && !each.contains("/assets/"))
                    .forEach(each -> inside.add(
                            each.substring("http://localhost".length()).replaceFirst("#.*", "")));
            return inside;
        }
    }

    Answer open(Actor actor, String path) {
        var request = get(URI.create(path)).header("Accept", "text/html,*/*;q=0.8");
        return send(path, request.with(County.as(actor)));
    }

    Answer send(String path, RequestBuilder request) {
        try {
            var response = http.perform(request).andReturn().getResponse();
            var type = String.valueOf(response.getContentType());
            var location = response.getHeader("Location");
            return new Answer(path, response.getStatus(), type, location == null ? "" : location, text(response));
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Headers belong to what is told as well: the name of a file stands there. */
    private static String text(MockHttpServletResponse response) throws IOException {
        var text = new StringBuilder(text(response.getContentAsByteArray()));
        response.getHeaderNames().stream()
                .filter(name -> name.startsWith("Content-") || name.equals("Location"))
                .forEach(name -> text.append('\n').append(response.getHeaders(name)));
        return text.toString();
    }

    /** Of a zip, such as a table or a paper, what stands in the files inside. */
    static String text(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
                for (var entry : Collections.list(zip.getEntries())) {
                    var inside = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
                    text.append(entry.getName())
                            .append('\n')
                            .append(inside.replaceAll("<[^>]*>", ""))
                            .append('\n');
                }
            }
        } else {
            text.append(new String(bytes, UTF_8).replace("\r\n ", "")); // a calendar's long lines are folded
        }
        return text.toString();
    }
}
