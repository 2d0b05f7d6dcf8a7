package org.luoshi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** Keeps the arrows of docs/architecture.md. */
@AnalyzeClasses(packages = "org.luoshi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Earlier never imports later. */
    private static final List<String> ORDER = List.of(
            "platform",
            "calendar",
            "ruleset",
            "organization",
            "audit",
            "device",
            "evidence",
            "mandate",
            "roster",
            "matter",
            "intake",
            "handling",
            "finding",
            "burden",
            "draw",
            "inspection",
            "conclusion",
            "advice",
            "escalation",
            "consequence",
            "commendation",
            "watch",
            "indicator",
            "assessment",
            "briefing",
            "cockpit");

    @ArchTest
    static void featuresPointOneWay(com.tngtech.archunit.core.domain.JavaClasses all) {
        for (var earlier = 0; earlier < ORDER.size(); earlier++) {
            for (var later : ORDER.subList(earlier + 1, ORDER.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.luoshi." + ORDER.get(earlier) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.luoshi." + later + "..")
                        .allowEmptyShould(true)
                        .check(all);
            }
        }
    }

    @ArchTest
    static final ArchRule nobodyCallsAChannel = noClasses()
            .that()
            .resideOutsideOfPackages("org.luoshi.notification..", "org.luoshi.cockpit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.luoshi.notification..");

    @ArchTest
    static final ArchRule nothingInsideImportsApi = noClasses()
            .that()
            .resideOutsideOfPackages("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.luoshi.*.api..");

    @ArchTest
    static final ArchRule nothingImportsJobs = noClasses()
            .that()
            .resideOutsideOfPackages("..job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.luoshi.*.job..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.luoshi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule apisAreInApi =
            classes().that().areAnnotatedWith(GraphQLApi.class).should().resideInAPackage("..api..");

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that()
            .resideOutsideOfPackage("org.luoshi.local..")
            .should()
            .callMethodWhere(nowWithoutClock())
            .because("time comes from the Clock of platform/TimeSource");

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> nowWithoutClock() {
        return DescribedPredicate.describe(
                "reads the machine's clock",
                call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && isTime(call.getTargetOwner()));
    }

    private static boolean isTime(JavaClass owner) {
        return owner.isEquivalentTo(Instant.class)
                || owner.isEquivalentTo(LocalDate.class)
                || owner.getPackageName().equals("java.time");
    }
}
