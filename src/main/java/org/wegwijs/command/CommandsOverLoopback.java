package org.wegwijs.command;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wegwijs.files.OwnerOnlyFile;

/**
 * Runs commands for other processes of the same user: only from this machine, and only for who can read the secret in
 * the data folder.
 */
@RestController
@ConditionalOnWebApplication
class CommandsOverLoopback {

    private final Commands commands;
    private final Path dataFolder;
    private final String secret;

    CommandsOverLoopback(Commands commands, @Value("${wegwijs.data}") Path dataFolder) {
        this.commands = commands;
        this.dataFolder = dataFolder;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
    }

    @EventListener
    void announce(WebServerInitializedEvent event) throws IOException {
        if (event.getApplicationContext().getServerNamespace() == null) {
            Files.createDirectories(dataFolder);
            RunningServer here = new RunningServer(event.getWebServer().getPort(), secret);
            OwnerOnlyFile.write(dataFolder.resolve(RunningServer.FILE), here.json());
        }
    }

    @PreDestroy
    void leave() throws IOException {
        boolean ours = RunningServer.in(dataFolder)
                .map(RunningServer::secret)
                .filter(secret::equals)
                .isPresent();
        if (ours) {
            Files.deleteIfExists(dataFolder.resolve(RunningServer.FILE));
        }
    }

    @PostMapping(RunningServer.PATH)
    ResponseEntity<Command.Result> run(
            HttpServletRequest request,
            @RequestHeader(name = RunningServer.SECRET_HEADER, defaultValue = "") String given,
            @RequestBody List<String> words)
            throws UnknownHostException {
        boolean local = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        boolean known =
                MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
        return local && known
                ? ResponseEntity.ok(commands.run(words))
                : ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
}
