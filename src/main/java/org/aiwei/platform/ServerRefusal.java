package org.aiwei.platform;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The page for what never reaches the program, such as an address of a hundred thousand letters: the server itself
 * refuses it and knows neither person nor language, so both are spoken.
 */
@RequiredArgsConstructor
class ServerRefusal extends ErrorReportValve {

    private final MessageSource messages;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            var out = response.getReporter();
            if (out != null) {
                out.write(page(sentence(response.getStatus())));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // whoever asked has gone
        }
    }

    private static String sentence(int status) {
        return status == 413 ? "error.413" : status < 500 ? "error.4xx" : "error.500";
    }

    private String page(String sentence) {
        var body = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(say(sentence + ".title", Locale.SIMPLIFIED_CHINESE))
                .append("</title></head><body><main>");
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

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusal(MessageSource messages) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ServerRefusal(messages)));
        }
    }
}
