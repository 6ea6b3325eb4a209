package org.aiwei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.AiweiDesk;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every audited event of the program can be read by people: its subject and its action have a word in both languages. */
class AuditLabelsTests {

    private static final String FREE = "some text";

    /** Events whose action is a text instead of an enum: what it can be. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "CalendarChanged", List.of("DAY", "YEAR"),
            "DataValueMoved",
                    List.of("HAND_OUT", "FILL", "PASS_ON", "SUBMIT", "WITHDRAW", "VERIFY", "RETURN", "LOCK", "FILE"),
            "LeaderTieChanged", List.of("TIE", "UNTIE"),
            "UnitGroupChanged", List.of("DEFINE", "REDEFINE", "REMOVE"));

    static Stream<Class<?>> events() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(AiweiDesk.class).stream()
                        .filter(type -> type.isAssignableTo(Audited.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasAWordForItsSubjectAndEachOfItsActions(Class<?> event) throws Exception {
        assertThat(event.isRecord()).isTrue();
        var chinese = words(false);
        var english = words(true);
        for (var each : everyWay(event)) {
            for (var action : actions(event, each)) {
                assertThat(List.of(chinese, english))
                        .allSatisfy(words -> assertThat(words.stringPropertyNames())
                                .contains(
                                        "audit.subject." + each.subjectType(),
                                        "audit.action." + each.subjectType() + "." + action));
            }
        }
    }

    private static List<String> actions(Class<?> type, Audited event) {
        if (!event.auditAction().equals(FREE)) {
            return List.of(event.auditAction());
        }
        assertThat(WORDS).as("name the actions of " + type).containsKey(type.getSimpleName());
        return WORDS.get(type.getSimpleName());
    }

    /** One instance for each constant of each enum the event holds. */
    private static List<Audited> everyWay(Class<?> event) throws ReflectiveOperationException {
        var components = event.getRecordComponents();
        var made = new ArrayList<Audited>();
        made.add(make(event, components, null));
        for (var component : components) {
            if (component.getType().isEnum()) {
                for (var constant : component.getType().getEnumConstants()) {
                    made.add(make(event, components, constant));
                }
            }
        }
        return made;
    }

    private static Audited make(Class<?> event, RecordComponent[] components, @Nullable Object chosen)
            throws ReflectiveOperationException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(types)
                .map(type -> type.isInstance(chosen) ? chosen : sample(type))
                .toArray();
        var constructor = event.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return (Audited) constructor.newInstance(values);
    }

    private static @Nullable Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> FREE;
            case "UUID" -> new UUID(1, 2);
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "UnitPath" -> new UnitPath("/1/");
            case "Actor" -> Actor.clock();
            case "List" -> List.of();
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean" -> true;
            default -> null;
        };
    }

    private static Properties words(boolean english) throws IOException {
        var words = new Properties();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath:/messages/*.properties")) {
            if (String.valueOf(bundle.getFilename()).endsWith("_en.properties") == english) {
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }
}
