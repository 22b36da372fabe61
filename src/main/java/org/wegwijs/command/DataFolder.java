package org.wegwijs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.wegwijs.files.OwnerOnlyFile;

/**
 * Tries the data folder before anything else does: the database would tell of it in a hundred lines. It is written whole
 * from then on, because H2 does not take {@code data} for a folder of the working directory.
 */
final class DataFolder implements ApplicationListener<ApplicationContextInitializedEvent> {

    static final String SETTING = "wegwijs.data";

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        Path folder = Path.of(environment.getProperty(SETTING, "./data"));
        attempt(folder);
        String whole = folder.toAbsolutePath().normalize().toString();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("the data folder, written whole", Map.of(SETTING, whole)));
    }

    private static void attempt(Path folder) {
        try {
            OwnerOnlyFile.makeFolder(folder);
            Path trial = Files.createTempFile(folder, "trial", null);
            try {
                Files.write(trial, new byte[1]);
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            throw new UnwritableFolder(folder, e);
        }
    }
}
