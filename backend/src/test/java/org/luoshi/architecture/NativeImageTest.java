package org.luoshi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Random;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

/** What broke the native image once and shows on the JVM only here. */
@AnalyzeClasses(packages = "org.luoshi", importOptions = DoNotIncludeTests.class)
class NativeImageTest {

    @ArchTest
    static final ArchRule fieldsOfAnswersAreRegistered = classes()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .and(DescribedPredicate.describe("have no query or mutation", NativeImageTest::hasOnlyFields))
            .should()
            .beAnnotatedWith(RegisterForReflection.class)
            .because("Quarkus registers only classes with an operation")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noRandomOfTheBuild = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(DescribedPredicate.describe("a random generator", type -> type.isAssignableTo(Random.class)))
            .because("the image would carry the seed of its build")
            .allowEmptyShould(true);

    private static boolean hasOnlyFields(JavaClass api) {
        return api.getMethods().stream()
                .noneMatch(method -> method.isAnnotatedWith(Query.class) || method.isAnnotatedWith(Mutation.class));
    }
}
