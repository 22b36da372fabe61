package org.wegwijs.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;

/**
 * One command: a server that runs on the same data folder does the work; where there is none, this process does.
 * {@code check} needs the files alone, so it also works where the program would refuse to start. An {@link Evaluation} is
 * nothing a server should be kept busy with.
 */
public final class CommandLine {

    private CommandLine() {}

    /** Whether these arguments name a command, not options of the server. */
    public static boolean isCommand(String[] words) {
        return words.length > 0 && !words[0].startsWith("--");
    }

    /** Runs it, prints its result and returns the exit code. */
    public static int run(Class<?> program, String[] words) {
        Command.Result result;
        try {
            if (words[0].startsWith(Evaluation.PREFIX)) {
                result = evaluation(program, List.of(words));
            } else if (DatabaseCommand.NAMES.contains(words[0])) {
                result = DatabaseAlone.run(program, dataFolder(), words);
            } else {
                result = byServer(words).orElseGet(() -> here(program, words));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result = new Command.Result(1, "", "Stopped before there was an answer.");
        }
        print(System.out, result.out());
        print(System.err, result.err());
        return result.exit();
    }

    private static Optional<Command.Result> byServer(String[] words) throws InterruptedException {
        Optional<RunningServer> server = RunningServer.in(dataFolder());
        return server.isEmpty() ? Optional.empty() : server.get().run(PathWords.absolute(words));
    }

    private static Path dataFolder() {
        Environment environment = new StandardEnvironment();
        return Path.of(environment.getProperty("wegwijs.data", "./data"));
    }

    private static Command.Result here(Class<?> program, String[] words) {
        List<String> all = List.of(words);
        if (all.get(0).equals("check")) {
            return check(program, all.subList(1, all.size()));
        }
        SpringApplicationBuilder application = new SpringApplicationBuilder(program)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=warn");
        // As an argument, because it has to win over the environment: a command never talks to Telegram.
        try (ConfigurableApplicationContext context = application.run("--telegram.bot.token=")) {
            return context.getBean(Commands.class).run(all);
        } catch (RuntimeException e) {
            // Logged by now where it is the start that failed.
            Optional<StartFailure> failure = StartFailure.of(e);
            if (failure.isEmpty()) {
                throw e;
            }
            return new Command.Result(failure.get().exit(), "", "");
        }
    }

    private static Command.Result check(Class<?> program, List<String> arguments) {
        return fromFiles(
                program,
                Checked.class,
                CheckCommand.class,
                files -> files.getBean(CheckCommand.class).run(arguments));
    }

    private static Command.Result evaluation(Class<?> program, List<String> words) {
        return fromFiles(
                program,
                Evaluation.class,
                Commands.class,
                files -> files.getBean(Commands.class).run(words));
    }

    /** Runs with nothing but the files, all implementations of a port and the one who uses them. */
    private static Command.Result fromFiles(
            Class<?> program,
            Class<?> port,
            Class<?> user,
            Function<AnnotationConfigApplicationContext, Command.Result> run) {
        try (AnnotationConfigApplicationContext files = new AnnotationConfigApplicationContext()) {
            files.register(SourceFiles.class, user);
            ClassPathScanningCandidateComponentProvider rooms = new ClassPathScanningCandidateComponentProvider(false);
            rooms.addIncludeFilter(new AssignableTypeFilter(port));
            rooms.findCandidateComponents(program.getPackageName())
                    .forEach(room -> files.registerBeanDefinition(String.valueOf(room.getBeanClassName()), room));
            files.refresh();
            return run.apply(files);
        } catch (BeansException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof FaultyFiles faulty) {
                return new Command.Result(1, String.valueOf(faulty.getMessage()), "");
            }
            throw e;
        }
    }

    private static void print(PrintStream stream, String text) {
        if (!text.isEmpty()) {
            stream.writeBytes((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            stream.flush();
        }
    }
}
