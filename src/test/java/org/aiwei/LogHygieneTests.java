package org.aiwei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.access.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the log of a working day must not hold, in the very form in which the program writes it. */
@DeskTest
@Transactional
class LogHygieneTests {

    private static final String PASSWORD = "vergessene-Weide-77";
    private static final String PHONE = "13800138765";
    private static final String TOKEN = "5ec2e7".repeat(8);
    private static final String SESSION = "c2Vzc2lvbi1vZi1zb21lb25lLWVsc2U=";
    private static final String FORGED = "2026-01-01T00:00:00.000+08:00 ERROR forged";
    private static final String TYPED = "甲\r\n" + FORGED + "\n" + FORGED + " " + PHONE;
    private static final String ENTRY = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S* +[A-Z]+ .*";
    private static final String BELOW =
            "^(\\tat |\\t\\.\\.\\. |\\s*Suppressed: |Caused by: |[\\w.$]+(Exception|Error)\\b).*";

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Level before = Level.WARN;

    @BeforeEach
    void listenAsTheConsoleDoes() {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setPattern(Objects.requireNonNull(environment.getProperty("logging.pattern.file")));
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        before = root.getLevel();
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(appender);
        root.setLevel(before);
    }

    @Test
    void aDayAtTheDoorLeavesNoSecret() {
        for (var password : List.of(PASSWORD, TYPED, "")) {
            for (var login : List.of("nobody", PASSWORD, TYPED, PHONE)) {
                post("/login", "username", login, "password", password);
            }
        }
        post("/sign-in/code", "code", "135791");
        for (var path : List.of("/calendar/" + TOKEN, "/calendar/" + TOKEN + ".ics", "/setup/" + TOKEN, "/" + TOKEN)) {
            http.get()
                    .uri(path)
                    .cookie(new jakarta.servlet.http.Cookie("SID", SESSION))
                    .exchange();
        }
        post("/setup/" + TOKEN, "newPassword", PASSWORD);
        post("/account/password", "oldPassword", PASSWORD, "newPassword", PASSWORD, "newPasswordAgain", PASSWORD);
        logged("the walk has ended");
        assertClean();
    }

    @Test
    void everyFieldOfEveryFormMayHoldLines() {
        var who = County.as(County.anyWith(Duty.CAMPAIGN_OFFICER));
        var admin = County.as(County.anyWith(Duty.ADMINISTRATOR));
        mappings.getHandlerMethods().forEach((route, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.aiwei")) {
                return;
            }
            var path = route.getPatternValues().iterator().next().replaceAll("\\{[^}]+}", new UUID(9, 9).toString());
            boolean posts = route.getMethodsCondition().getMethods().contains(RequestMethod.POST);
            var request =
                    posts ? http.post().uri(path).with(csrf()) : http.get().uri(path);
            request.with(path.startsWith("/admin") ? admin : who);
            fields(handler).forEach(name -> request.param(name, TYPED));
            assertThat(request.exchange().getResponse().getStatus()).as(path).isLessThan(500);
        });
        assertClean();
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuoted() {
        var log = LoggerFactory.getLogger(LogHygieneTests.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into person (id, version, login, name, name_py, mobile, must_change_password, created_at)
                        values (gen_random_uuid(), 0, 'UNFIT', 'x', 'x', :phone, false, now())
                        """).param("phone", PHONE).update())
                .satisfies(refused -> log.error("refused", refused));
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("person_login_check");
        assertClean();
    }

    @Test
    void whatCarriesLinesStaysOneEntry() {
        var log = LoggerFactory.getLogger(LogHygieneTests.class);
        log.error(
                "typed {}",
                "甲\r\n" + FORGED,
                new IllegalStateException("乙\n" + FORGED, new IllegalStateException("丙\n" + FORGED)));
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("甲", "乙", "丙", "\tat org.aiwei");
        assertClean();
    }

    private static void logged(String words) {
        LoggerFactory.getLogger(LogHygieneTests.class).info(words);
    }

    private void post(String path, String... fields) {
        var request = http.post().uri(path).with(csrf()).cookie(new jakarta.servlet.http.Cookie("SID", SESSION));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        request.exchange();
    }

    private static Stream<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(LogHygieneTests::fields)
                .distinct();
    }

    private static Stream<String> fields(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        var type = parameter.getParameterType();
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == String.class)
                    .map(RecordComponent::getName);
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.ofNullable(parameter.getParameterName())
                : Stream.empty();
    }

    private void assertClean() {
        var log = written.toString(StandardCharsets.UTF_8);
        assertThat(log).doesNotContain(PASSWORD, PHONE, TOKEN, SESSION, "135791");
        assertThat(log.lines().filter(line -> !line.isEmpty() && !line.matches(ENTRY) && !line.matches(BELOW)))
                .as("lines that are neither an entry nor belong to one")
                .isEmpty();
        assertThat(log.lines().filter(line -> line.startsWith("2026-01-01T00")))
                .as("forged")
                .isEmpty();
    }
}
