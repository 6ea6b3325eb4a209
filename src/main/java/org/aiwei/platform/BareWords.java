package org.aiwei.platform;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A page for when neither person nor language can be known: both languages are spoken. */
@Component
@RequiredArgsConstructor
class BareWords {

    private final MessageSource messages;

    /**
     * @param sentence such as {@code error.503}, of which there is a title and a text
     * @param head what else stands in the page's head, as HTML
     */
    String page(String sentence, String head) {
        var body = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append(head)
                .append("<title>")
                .append(say(sentence + ".title", Locale.SIMPLIFIED_CHINESE))
                .append("</title></head><body><main class=\"main main--bare\">");
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            body.append("<section lang=\"").append(locale.toLanguageTag()).append("\"><h1>");
            body.append(say(sentence + ".title", locale)).append("</h1><p>");
            body.append(say(sentence + ".text", locale)).append("</p><p><a href=\"/\">");
            body.append(say("error.home", locale)).append("</a></p></section>");
        }
        return body.append("</main></body></html>").toString();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
