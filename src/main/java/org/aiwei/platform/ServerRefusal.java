package org.aiwei.platform;

import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The page for what never reaches the program, such as an address of a hundred thousand letters: the server itself
 * refuses it and knows neither person nor language, so both are spoken.
 */
@RequiredArgsConstructor
class ServerRefusal extends ErrorReportValve {

    private final BareWords words;

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
                out.write(words.page(sentence(response.getStatus()), ""));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // whoever asked has gone
        }
    }

    private static String sentence(int status) {
        return status == 413 ? "error.413" : status < 500 ? "error.4xx" : "error.500";
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusal(BareWords words) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ServerRefusal(words)));
        }
    }
}
