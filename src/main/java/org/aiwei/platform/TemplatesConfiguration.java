package org.aiwei.platform;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Pages stay read. Thymeleaf keeps 200 templates and 500 expressions unless told otherwise; ours have thousands, so that every
 * page would throw out what the next one needs.
 */
@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {

    private static final int TEMPLATES = 2_000;
    private static final int EXPRESSIONS = 20_000;

    @Autowired
    void keep(SpringTemplateEngine engine) {
        var memory = new StandardCacheManager();
        memory.setTemplateCacheMaxSize(TEMPLATES);
        memory.setExpressionCacheMaxSize(EXPRESSIONS);
        engine.setCacheManager(memory);
    }
}
