package org.wegwijs.files;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All files with words or behaviour: those packed in the jar, each replaced by one of the same path in the overriding folder. */
@Component
public final class SourceFiles {

    private static final Pattern TOP = Pattern.compile("/.*");

    /** The kinds of files that rooms read. */
    private static final Pattern TEXT = Pattern.compile("\\.(yml|po|md|json|csv)$");

    private final @Nullable Path overriding;

    /** A start reads most files several times; later on they are rarely needed, and they are long. */
    private static final Duration HELD = Duration.ofMinutes(1);

    /** Where packed files are, by top folder and path: they do not change, and looking through the jar takes a while. */
    private final Map<String, Map<String, Resource>> packed = new ConcurrentHashMap<>();

    private final LoadingCache<Resource, String> texts = Caffeine.newBuilder()
            .expireAfterAccess(HELD)
            .scheduler(Scheduler.systemScheduler())
            .build(resource -> resource.getContentAsString(StandardCharsets.UTF_8));

    @Autowired
    SourceFiles(@Value("${wegwijs.files:}") String overriding) {
        this(overriding.isBlank() ? null : Path.of(overriding));
    }

    /** With a folder that holds {@code dialogs/}, {@code translations/} or both; null for the packed files alone. */
    public SourceFiles(@Nullable Path overriding) {
        if (overriding != null && !Files.isDirectory(overriding)) {
            throw new FaultyFiles(List.of(new Fault(
                    overriding.toString(), 0, "", "is not a folder; set WEGWIJS_FILES to one that can be read")));
        }
        this.overriding = overriding;
    }

    /** Whether there are no others than those that the build has packed: what it made of them is right then. */
    public boolean areShipped() {
        return overriding == null;
    }

    /**
     * Every file below a folder whose name ends so, ordered by path.
     *
     * @param folder such as {@code translations}
     * @param ending such as {@code .yml}
     */
    public List<SourceFile> below(String folder, String ending) {
        Map<String, SourceFile> found = new TreeMap<>();
        packed.computeIfAbsent(TOP.matcher(folder).replaceFirst(""), SourceFiles::packed)
                .forEach((path, resource) -> {
                    if (path.startsWith(folder + "/") && path.endsWith(ending)) {
                        found.put(path, new SourceFile(path, texts.get(resource)));
                    }
                });
        try {
            if (overriding != null && Files.isDirectory(overriding.resolve(folder))) {
                try (Stream<Path> paths = Files.walk(overriding.resolve(folder))) {
                    for (Path path :
                            paths.filter(p -> p.toString().endsWith(ending)).toList()) {
                        String name = overriding.relativize(path).toString().replace('\\', '/');
                        found.put(name, new SourceFile(name, Files.readString(path)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    private static Map<String, Resource> packed(String top) {
        Map<String, Resource> found = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + top + "/**")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + top + "/") + 1);
                if (TEXT.matcher(path).find()) {
                    found.putIfAbsent(path, resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The one file at a path, if there is one. */
    public Optional<SourceFile> at(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("A source file lies in a folder: " + path);
        }
        return below(folder, path.substring(slash + 1)).stream()
                .filter(f -> f.path().equals(path))
                .findFirst();
    }
}
