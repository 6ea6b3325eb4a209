package org.aiwei.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole program with the example county, in a database of its own, listening on a port, its jobs running, its mail and
 * its robot ending nowhere.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"aiwei.jobs.enabled=true", "aiwei.mail.from=desk@example.cn"})
@ActiveProfiles({"test", "demo"})
@Tag("browser")
@interface ExampleCounty {

    /** Password of everybody in it. */
    String PASSWORD = "anlan-demo-2026";
}
