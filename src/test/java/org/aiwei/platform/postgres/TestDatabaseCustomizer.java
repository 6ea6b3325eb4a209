package org.aiwei.platform.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring test the test database, started when first asked for; no test can reach another by accident. */
class TestDatabaseCustomizer implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return new NameDatabase();
    }

    /** A record, so that all are equal and contexts are shared. */
    private record NameDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var environment = context.getEnvironment();
            var demo = environment.matchesProfiles("demo");
            environment.getPropertySources().addFirst(new Connection(demo));
        }
    }

    private static final class Connection extends PropertySource<String> {

        private final boolean demo;

        Connection(boolean demo) {
            super("test database", "test database");
            this.demo = demo;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.datasource.url" -> demo ? TestDatabase.url(TestDatabase.DEMO) : TestDatabase.url();
                case "spring.datasource.username" -> ApplicationDatabase.WORKER;
                case "spring.datasource.password" -> TestDatabase.workersPassword();
                case "spring.flyway.user" -> ApplicationDatabase.NAME;
                case "spring.flyway.password" -> TestDatabase.password();
                default -> null;
            };
        }
    }
}
