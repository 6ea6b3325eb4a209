package org.aiwei.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Every form that changes something carries a key of its own, beside the CSRF token. Spring Security's processor already
 * puts hidden fields into such forms; this one is added where that one is.
 */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    static final String FIELD = "_once";

    /** For whom the form was drawn: what it holds is shown to nobody else when the session has ended meanwhile. */
    static final String BY = "_by_login";

    @Bean
    static BeanPostProcessor onceFieldInForms() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor processor ? new WithOnceField(processor) : bean;
            }
        };
    }

    private record WithOnceField(RequestDataValueProcessor processor) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String httpMethod) {
            return processor.processAction(request, action, httpMethod);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return processor.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = processor.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            var all = new HashMap<>(fields);
            all.put(FIELD, UUID.randomUUID().toString());
            if (request.getRemoteUser() != null) {
                all.put(BY, request.getRemoteUser());
            }
            return all;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return processor.processUrl(request, url);
        }
    }
}
