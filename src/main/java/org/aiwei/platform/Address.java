package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Address of the page being shown, for links that keep the state of a list.
 *
 * @param path path of the request
 * @param here path and query of a page that was fetched; for the answer to a form the path {@code /}
 * @param filter the query without {@code page}, encoded, ending in {@code &} unless empty
 */
public record Address(String path, String here, String filter) {

    static Address of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!"GET".equals(request.getMethod())) {
            return new Address(path, "/", "");
        }
        var query = request.getQueryString();
        return new Address(path, query == null ? path : path + "?" + query, filter(request));
    }

    private static String filter(HttpServletRequest request) {
        var joiner = new StringJoiner("&", "", "&").setEmptyValue("");
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (!name.equals("page") && !value.isEmpty()) {
                    joiner.add(encode(name) + "=" + encode(value));
                }
            }
        });
        return joiner.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The same list at another page. */
    public String page(int number) {
        return path + "?" + filter + "page=" + number;
    }
}
