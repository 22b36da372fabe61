package org.wegwijs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Tries the data folder before anything else does: the database would tell of it in a hundred lines. */
final class WritableFolder implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Path folder = Path.of(event.getApplicationContext().getEnvironment().getProperty("wegwijs.data", "./data"));
        try {
            Files.createDirectories(folder);
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
