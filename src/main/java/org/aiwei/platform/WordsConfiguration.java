package org.aiwei.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The words of all modules as one collection: a word is looked for once, and not in one file after the other. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    @Bean
    static MessageSource messageSource(@Value("${spring.messages.basename}") List<String> bundles) {
        var words = new ReloadableResourceBundleMessageSource();
        words.setBasenames(
                bundles.stream().map(bundle -> "classpath:" + bundle.strip()).toArray(String[]::new));
        words.setDefaultEncoding(UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
