package org.wegwijs.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Runs a {@link DatabaseCommand} with the settings of the program, but nothing of it besides its database. */
final class DatabaseAlone {

    private DatabaseAlone() {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Database {}

    static Command.Result run(Class<?> program, Path dataFolder, String[] words) throws InterruptedException {
        Optional<RunningServer> server = RunningServer.in(dataFolder);
        if (server.isPresent() && server.get().run(new String[] {""}).isPresent()) {
            return new Command.Result(1, "", "The program runs on this data folder. Stop it first.");
        }
        SpringApplicationBuilder application = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> addCommands(program, (GenericApplicationContext) context))
                .properties("logging.level.root=warn");
        // A pool would hold connections of which nobody knows whose they are.
        String plain = "--spring.datasource.type=" + SimpleDriverDataSource.class.getName();
        try (ConfigurableApplicationContext context = application.run(plain)) {
            List<String> all = List.of(words);
            return context.getBeansOfType(DatabaseCommand.class).values().stream()
                    .filter(command -> command.name().equals(all.get(0)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No room has the command " + all.get(0)))
                    .run(all.subList(1, all.size()));
        } catch (RuntimeException e) {
            Optional<StartFailure> failure = StartFailure.of(e);
            if (failure.isEmpty()) {
                throw e;
            }
            return new Command.Result(failure.get().exit(), "", failure.get().what());
        }
    }

    private static void addCommands(Class<?> program, GenericApplicationContext context) {
        ClassPathScanningCandidateComponentProvider rooms = new ClassPathScanningCandidateComponentProvider(false);
        rooms.addIncludeFilter(new AssignableTypeFilter(DatabaseCommand.class));
        rooms.findCandidateComponents(program.getPackageName())
                .forEach(room -> context.registerBeanDefinition(String.valueOf(room.getBeanClassName()), room));
    }
}
