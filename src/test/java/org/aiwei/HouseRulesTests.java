package org.aiwei;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ModelAttribute;

class HouseRulesTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.aiwei");

    private static final Set<String> CLOCKED = Set.of("now");

    @Test
    void timeComesFromTheOneClock() {
        ArchRule rule = noClasses()
                .should()
                .callMethodWhere(describe(
                        "now() without a clock",
                        (JavaMethodCall call) -> CLOCKED.contains(call.getName())
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))));
        rule.check(HOUSE);
    }

    @Test
    void entitiesHaveNoSetters() {
        ArchRule rule = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*");
        rule.check(HOUSE);
    }

    @Test
    void entitiesOfOtherModulesAreIds() {
        ArchRule rule = noFields().should(belongToAnEntityOfAnotherModule());
        rule.check(HOUSE);
    }

    @Test
    void controllersAskUseCasesNotRepositories() {
        ArchRule rule = noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class);
        rule.check(HOUSE);
    }

    @Test
    void controllersAreNoApi() {
        ArchRule rule =
                classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();
        rule.check(HOUSE);
    }

    @Test
    void formsAreRecords() {
        ArchRule rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should(bindOnlyRecords());
        rule.check(HOUSE);
    }

    @Test
    void whatChangesSomethingSaysWhoActs() {
        ArchRule rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and(describe(
                        "return nothing",
                        (JavaMethod method) ->
                                method.getRawReturnType().getName().equals("void")))
                .and()
                .areNotAnnotatedWith(org.springframework.context.event.EventListener.class)
                .and()
                .haveNameNotMatching("join|leave") // consequences of a use case above, which says who acts
                .should(takeTheActorFirst());
        rule.check(HOUSE);
    }

    @Test
    void nothingPrintsToTheConsole() {
        ArchRule rule = noClasses()
                .that(resideOutsideStart())
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        rule.check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> resideOutsideStart() {
        return DescribedPredicate.not(resideInAPackage("org.aiwei.platform.start.."));
    }

    private static ArchCondition<JavaMethod> bindOnlyRecords() {
        return new ArchCondition<>("bind only records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(ModelAttribute.class))
                        .filter(parameter -> !parameter.getRawType().isRecord())
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " binds "
                                        + parameter.getRawType().getName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take the actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var types = method.getRawParameterTypes();
                var takes = !types.isEmpty() && types.get(0).isEquivalentTo(Actor.class);
                if (!takes) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say who acts"));
                }
            }
        };
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField> belongToAnEntityOfAnotherModule() {
        return new ArchCondition<>("be an entity of another module") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                var type = field.getRawType();
                var foreign =
                        type.isAnnotatedWith(Entity.class) && !module(type).equals(module(field.getOwner()));
                if (foreign) {
                    events.add(SimpleConditionEvent.satisfied(field, field.getFullName() + " is a foreign entity"));
                }
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("(org\\.aiwei\\.[a-z]+).*", "$1");
    }
}
