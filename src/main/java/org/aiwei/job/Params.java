package org.aiwei.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameters as one line, always in the same order, so that equal ones are equal as text. */
final class Params {

    private Params() {}

    static String text(Map<String, String> params) {
        return new TreeMap<>(params)
                .entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> map(String text) {
        var params = new TreeMap<String, String>();
        for (var pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                params.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return params;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
