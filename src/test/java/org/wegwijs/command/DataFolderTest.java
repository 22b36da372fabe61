package org.wegwijs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@DisplayName("The data folder")
class DataFolderTest {

    @Test
    @DisplayName("is written whole, as the database wants it, and made where it is missing")
    void isWrittenWhole() {
        assertThat(after("target/data-folder"))
                .isEqualTo(Path.of("target/data-folder").toAbsolutePath().toString());
        assertThat(after("./target/../target/data-folder"))
                .isEqualTo(Path.of("target/data-folder").toAbsolutePath().toString());
        assertThat(Path.of("target/data-folder")).isEmptyDirectory();
    }

    @Test
    @DisplayName("is its owner's alone where it is made, and as somebody made it where it is there")
    void isItsOwners(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxrwx---"));

        after(folder.resolve("made").toString());
        after(there.toString());

        assertThat(Files.getPosixFilePermissions(folder.resolve("made")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(there)).isEqualTo(PosixFilePermissions.fromString("rwxrwx---"));
    }

    @Test
    @DisplayName("is refused where nothing can be written")
    void isRefused(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> after(file.resolve("data").toString())).isInstanceOf(UnwritableFolder.class);
    }

    private static String after(String setting) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("settings", Map.of(DataFolder.SETTING, setting)));
            new DataFolder()
                    .onApplicationEvent(
                            new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], context));
            return context.getEnvironment().getRequiredProperty(DataFolder.SETTING);
        }
    }
}
