package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The house")
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Wegwijs.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.wegwijs");

    @Test
    @DisplayName("has exactly these rooms, so that no rule below is about a room that is not there")
    void hasTheseRooms() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "announcement",
                        "backup",
                        "chat",
                        "command",
                        "content",
                        "conversation",
                        "delivery",
                        "desk",
                        "dialog",
                        "files",
                        "language",
                        "staff",
                        "telegram",
                        "understanding",
                        "webchat");
    }

    @Test
    @DisplayName("lets no room use another but as its package-info says")
    void roomsKeepToTheirDependencies() {
        MODULES.verify();
    }

    @Test
    @DisplayName("keeps Telegram's library in one room and OpenNLP in another")
    void librariesStayInTheirRooms() {
        onlyIn("org.wegwijs.telegram", "org.telegram..");
        onlyIn("org.wegwijs.understanding", "opennlp..");
    }

    @Test
    @DisplayName("keeps Spring and JPA out of the words of a conversation")
    void chatIsPlain() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.wegwijs.chat")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.hibernate..")
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are Spring beyond the annotation of the module",
                        type -> type.getPackageName().startsWith("org.springframework")
                                && !type.getPackageName().equals("org.springframework.modulith")))
                .check(CLASSES);
    }

    private static void onlyIn(String room, String library) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(room))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(library.replace("..", ""))))
                .as("%s is used in %s", library, room)
                .isTrue();
    }
}
