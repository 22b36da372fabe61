package org.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wegwijs.chat.Seal;
import org.wegwijs.command.WrongSetting;

@DisplayName("The key of the database")
class SealConfigurationTest {

    private static final String FILE = "jdbc:h2:file:./data/wegwijs";
    private static final String SERVER = "jdbc:postgresql://host/wegwijs";
    private static final String OLD = "the key of last year";
    private static final String NEW = "the key of this year";

    @TempDir
    Path data;

    @Test
    @DisplayName("is made once, in a file that only its owner reads")
    void isMade() throws IOException {
        String sealed = seal("", "", FILE).seal("one");
        assertThat(seal("", "", FILE).open(sealed)).isEqualTo("one");
        Path file = data.resolve(KeyFile.NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(sealed).doesNotContain(Files.readString(file).strip());
    }

    @Test
    @DisplayName("comes from the settings where it is there, and what the file or an earlier key sealed still opens")
    void isSet() {
        String byFile = seal("", "", FILE).seal("one");
        String byOld = seal(OLD, "", SERVER).seal("two");
        Seal seal = seal(NEW, OLD, SERVER);
        assertThat(seal.open(byFile)).isEqualTo("one");
        assertThat(seal.open(byOld)).isEqualTo("two");
        assertThat(seal.seal("three")).startsWith(seal(NEW, "", SERVER).prefix());
    }

    @Test
    @DisplayName("is needed with PostgreSQL, and a short one is refused, in a sentence that says what to do")
    void isRefused() throws IOException {
        assertThatThrownBy(() -> seal("", "", SERVER))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("WEGWIJS_KEY")
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> seal("short", "", FILE))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("WEGWIJS_KEY:")
                .hasMessageNotContaining("short ");
        Files.writeString(data.resolve(KeyFile.NAME), "broken");
        assertThatThrownBy(() -> seal("", "", FILE))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(KeyFile.NAME);
    }

    private Seal seal(String key, String previous, String database) {
        return new SealConfiguration().seal(key, previous, data, database);
    }
}
