package org.wegwijs.backup;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A restore, on H2,")
class ForgottenOnH2Test extends ForgottenContract {

    @Override
    String freshUrl(Path folder) {
        return "jdbc:h2:file:" + folder + "/wegwijs";
    }
}
