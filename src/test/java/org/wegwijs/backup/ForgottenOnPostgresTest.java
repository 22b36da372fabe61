package org.wegwijs.backup;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.wegwijs.PostgresDatabase;

@DisplayName("A restore, on PostgreSQL,")
class ForgottenOnPostgresTest extends ForgottenContract {

    @Override
    String freshUrl(Path folder) {
        return PostgresDatabase.freshUrl();
    }
}
