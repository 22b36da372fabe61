package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's Bot API on this machine: hands out updates by long polling with Telegram's offsets, takes and checks messages,
 * and fails when it is told to. Everything waits on its one lock, nothing sleeps.
 */
public final class FakeBotApi implements AutoCloseable {

    static {
        // Else the server of the JDK holds back every answer for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public static final String TOKEN = "1000:TEST-not-a-secret";
    public static final String USERNAME = "WegwijsTestBot";
    public static final long BOT = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** To a webhook at once; Telegram uses 40. */
    private static final int CONNECTIONS = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-telegram");
        thread.setDaemon(true);
        return thread;
    });
    private final TreeMap<Integer, ObjectNode> updates = new TreeMap<>();
    private final TreeSet<Integer> confirmed = new TreeSet<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> attempts = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Queue<Fault>> faults = new HashMap<>();
    private final Map<String, Fault> lasting = new HashMap<>();
    private final Map<String, JsonNode> profile = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    /** The chats with an update on the way to the webhook. */
    private final Set<JsonNode> delivering = new HashSet<>();

    private final Set<Integer> captions = new HashSet<>();
    private int nextUpdate = 500;
    private int nextMessage = 100;
    private JsonNode lastPoll = JSON.createObjectNode();
    private boolean closed;
    private String webhookUrl = "";
    private String webhookSecret = "";
    private int webhookPort;
    private volatile Consumer<Call> listener = call -> {};
    private volatile Function<Long, @Nullable Fault> mishaps = chat -> null;

    private FakeBotApi(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** At a free port. */
    public static FakeBotApi start() {
        return start(0);
    }

    /** At this port: Telegram is back after an outage, say. */
    public static FakeBotApi start(int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new FakeBotApi(HttpServer.create(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        server.stop(0);
        threads.shutdownNow();
    }

    // ---- what people do

    /** A person writes in the private chat; returns the id of the update. */
    public int says(long person, String text) {
        return message(person, message -> message.put("text", text));
    }

    /** A person wrote this long ago. */
    public int said(long person, String text, Duration ago) {
        return queue(writtenBy(person, text, ago));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** A person sends a message of which this makes the content. */
    public int message(long person, Consumer<ObjectNode> content) {
        return queue(messageOf(person, content));
    }

    private ObjectNode messageOf(long person, Consumer<ObjectNode> content) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode message = update.putObject("message");
        message.put("message_id", freshMessage()).put("date", now());
        message.set("from", user(person));
        message.putObject("chat").put("id", person).put("type", "private").put("first_name", "P");
        content.accept(message);
        return update;
    }

    /** What a person wrote this long ago, to be queued. */
    public ObjectNode writtenBy(long person, String text, Duration ago) {
        return messageOf(person, message -> message.put("text", text).put("date", now() - ago.toSeconds()));
    }

    /** A person presses a button under a message. */
    public int presses(long person, String data, int messageId) {
        return queue(pressedBy(person, data, messageId));
    }

    /** A press, to be queued. */
    public ObjectNode pressedBy(long person, String data, int messageId) {
        return pressed(person, data, messageId, now());
    }

    /** A person presses a button under a message so old that Telegram no longer tells of it. */
    public int pressesOld(long person, String data, int messageId) {
        return queue(pressed(person, data, messageId, 0));
    }

    private static ObjectNode pressed(long person, String data, int messageId, long date) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "q" + messageId + data.hashCode()).put("data", data).put("chat_instance", "1");
        query.set("from", user(person));
        ObjectNode message =
                query.putObject("message").put("message_id", messageId).put("date", date);
        message.putObject("chat").put("id", person).put("type", "private").put("first_name", "P");
        return update;
    }

    /** These updates in one batch. */
    public synchronized void queue(List<ObjectNode> together) {
        together.forEach(this::queue);
    }

    /** A person blocks the bot. */
    public int blocks(long person) {
        ObjectNode update = JSON.createObjectNode();
        ObjectNode change = update.putObject("my_chat_member").put("date", now());
        change.set("from", user(person));
        change.putObject("chat").put("id", person).put("type", "private").put("first_name", "P");
        change.putObject("old_chat_member").put("status", "member").set("user", user(BOT));
        change.putObject("new_chat_member")
                .put("status", "kicked")
                .put("until_date", 0)
                .set("user", user(BOT));
        return queue(update);
    }

    public static ObjectNode user(long id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("is_bot", id == BOT)
                .put("first_name", "P")
                .put("language_code", "nl-BE");
    }

    /** Any update, which gets the next id. */
    public synchronized int queue(ObjectNode update) {
        int id = nextUpdate++;
        update.put("update_id", id);
        updates.put(id, update);
        notifyAll();
        return id;
    }

    /** Hands out an update once more, as Telegram does when it did not hear of its arrival. */
    public synchronized void repeat(int id, ObjectNode update) {
        update.put("update_id", id);
        updates.put(id, update);
        notifyAll();
    }

    /** Telegram begins to number anew after a quiet week. */
    public synchronized void numberFrom(int id) {
        updates.clear();
        nextUpdate = id;
    }

    private synchronized int freshMessage() {
        return nextMessage++;
    }

    // ---- what goes wrong

    /** The next calls of this method fail so, one after the other. */
    public synchronized void next(String method, Fault... failing) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>())
                .addAll(List.of(failing));
    }

    /** What befalls each message on its way to a chat; null for nothing. May take its time: it is asked outside of every lock. */
    public void whenSent(Function<Long, @Nullable Fault> befalls) {
        mishaps = befalls;
    }

    /** All calls of this method fail so until {@link #heal}. */
    public synchronized void always(String method, Fault failing) {
        lasting.put(method.toLowerCase(Locale.ROOT), failing);
        notifyAll();
    }

    public synchronized void heal() {
        lasting.clear();
        faults.clear();
    }

    // ---- what came of it

    /** Hears every accepted call, on the thread that serves it, for measurements. */
    public void whenAccepted(Consumer<Call> hearing) {
        listener = hearing;
    }

    /** The calls of a method that were accepted, in their order. */
    public synchronized List<Call> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    /** How often a method was called, accepted or not. */
    public synchronized int attempts(String method) {
        return (int) attempts.stream().filter(method::equalsIgnoreCase).count();
    }

    /** What Telegram would not have taken. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    public synchronized boolean isConfirmed(int update) {
        return confirmed.contains(update);
    }

    /** What the newest poll asked for. */
    public synchronized JsonNode lastPoll() {
        return lastPoll;
    }

    /** Waits for an accepted call. */
    public Call awaitCall(String method, Predicate<Call> wanted) {
        return await(() -> calls(method).stream().filter(wanted).findFirst().orElse(null), "a call of " + method);
    }

    public Call awaitMessage(long chat) {
        return awaitCall("sendMessage", call -> call.chat() == chat);
    }

    public void awaitAttempts(String method, int count) {
        await(() -> attempts(method) >= count ? Boolean.TRUE : null, count + " attempts at " + method);
    }

    public void awaitConfirmed(int update) {
        await(() -> isConfirmed(update) ? Boolean.TRUE : null, "update " + update + " to be confirmed");
    }

    private synchronized <T> T await(Supplier<@Nullable T> wanted, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                T found = wanted.get();
                if (found != null) {
                    return found;
                }
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError("Waited in vain for " + what + "; attempts were " + attempts);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // ---- the server

    private void serve(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String body = type.startsWith("multipart/form-data")
                ? Multipart.read(bytes, type).toString()
                : new String(bytes, StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!path.startsWith("/bot" + TOKEN + "/")) {
            answer(exchange, Fault.refusal(401, "Unauthorized"));
            return;
        }
        Fault fault = attempted(method);
        if (fault == null && List.of("sendmessage", "sendphoto", "senddocument").contains(method)) {
            fault = mishaps.apply(JSON.readTree(body).path("chat_id").asLong());
        }
        if (fault != null && !fault.accepted()) {
            answer(exchange, fault);
            return;
        }
        JsonNode parameters = JSON.readTree(body.isEmpty() ? "{}" : body);
        try {
            if (method.equals("getupdates") && hasWebhook()) {
                answer(exchange, Fault.refusal(409, "Conflict: can't use getUpdates method while webhook is active"));
                return;
            }
            JsonNode result = method.equals("getupdates") ? updates(parameters) : accept(method, parameters);
            String text = JSON.createObjectNode()
                    .put("ok", true)
                    .set("result", result)
                    .toString();
            answer(exchange, fault == null ? new Fault(200, text, true) : fault);
        } catch (Refused e) {
            answer(exchange, Fault.refusal(400, "Bad Request: " + e.getMessage()));
        } catch (IllegalArgumentException e) {
            answer(exchange, violated(method, String.valueOf(e.getMessage())));
        }
    }

    private synchronized @Nullable Fault attempted(String method) {
        attempts.add(method);
        notifyAll();
        Queue<Fault> waiting = faults.getOrDefault(method, new ArrayDeque<>());
        return waiting.isEmpty() ? lasting.get(method) : waiting.remove();
    }

    private synchronized Fault violated(String method, String why) {
        violations.add(method + ": " + why);
        return Fault.refusal(400, "Bad Request: " + why.replace('"', '\''));
    }

    private static void answer(HttpExchange exchange, Fault answer) throws IOException {
        if (answer.status() > 0) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized JsonNode updates(JsonNode parameters) {
        lastPoll = parameters;
        int offset = parameters.path("offset").asInt();
        if (offset <= nextUpdate) {
            var before = updates.headMap(offset);
            confirmed.addAll(before.keySet());
            before.clear();
            notifyAll();
        }
        long end = System.nanoTime()
                + Duration.ofSeconds(parameters.path("timeout").asLong()).toNanos();
        try {
            while (updates.isEmpty() && !closed && !lasting.containsKey("getupdates")) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var result = JSON.createArrayNode();
        updates.values().stream().limit(parameters.path("limit").asInt(100)).forEach(result::add);
        return result;
    }

    private synchronized JsonNode accept(String method, JsonNode given) {
        JsonNode parameters = method.equals("editmessagemedia") ? Multipart.likeOneThatSends(given) : given;
        JsonNode result = switch (method) {
            case "getme" -> user(BOT).put("username", USERNAME);
            case "answercallbackquery" -> JSON.getNodeFactory().booleanNode(true);
            case "setwebhook", "deletewebhook" -> webhook(parameters);
            case "getwebhookinfo" -> webhookInfo();
            case "sendmessage" -> message(checked(parameters), nextMessage++);
            case "editmessagetext" -> edited(checked(parameters));
            case "sendphoto" -> withFile("photo", captioned(parameters), nextMessage++);
            case "senddocument" -> withFile("document", captioned(parameters), nextMessage++);
            case "editmessagecaption" ->
                message(captioned(parameters), parameters.path("message_id").asInt());
            case "editmessagemedia" ->
                withFile(
                        parameters.path("type").asText(),
                        captioned(parameters),
                        parameters.path("message_id").asInt());
            case "sendvenue" -> message(having(parameters, "latitude", "longitude", "title", "address"), nextMessage++);
            case "sendcontact" -> message(having(parameters, "phone_number", "first_name"), nextMessage++);
            case "deletemessages" -> deleted(parameters);
            case "setmycommands", "setmydescription", "setmyshortdescription" -> keep(method, parameters);
            case "getmycommands", "getmydescription", "getmyshortdescription" -> kept(method, parameters);
            default -> throw new IllegalArgumentException("method not found");
        };
        Call call = new Call(method, parameters, result.path("message_id").asInt());
        calls.add(call);
        listener.accept(call);
        notifyAll();
        return result;
    }

    private static JsonNode having(JsonNode parameters, String... names) {
        for (String name : names) {
            if (parameters.path(name).asText("").isBlank()) {
                throw new IllegalArgumentException(name + " is missing");
            }
        }
        return parameters;
    }

    private static JsonNode deleted(JsonNode parameters) {
        int count = parameters.path("message_ids").size();
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("message_ids has " + count + " ids");
        }
        return JSON.getNodeFactory().booleanNode(true);
    }

    private JsonNode webhook(JsonNode parameters) {
        webhookUrl = parameters.path("url").asText("");
        webhookSecret = parameters.path("secret_token").asText("");
        if (parameters.path("drop_pending_updates").asBoolean()) {
            updates.clear();
        }
        if (!webhookUrl.isEmpty()) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                threads.execute(this::deliver);
            }
        }
        return JSON.getNodeFactory().booleanNode(true);
    }

    private ObjectNode webhookInfo() {
        return JSON.createObjectNode()
                .put("url", webhookUrl)
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.size());
    }

    private synchronized boolean hasWebhook() {
        return !webhookUrl.isEmpty();
    }

    /** As somebody else who has the token would. */
    public synchronized void deliverElsewhere(String url) {
        webhookUrl = url;
    }

    /** The port at which the address of the webhook is served on this machine. */
    public synchronized void serveWebhookAt(int port) {
        webhookPort = port;
        notifyAll();
    }

    /** Delivers what waits, the oldest first, each until it is taken; over one of several connections, as Telegram does. */
    private void deliver() {
        HttpClient http = HttpClient.newHttpClient();
        String address;
        synchronized (this) {
            address = webhookUrl;
        }
        try {
            while (true) {
                HttpRequest request;
                JsonNode chat;
                int id;
                synchronized (this) {
                    Optional<Integer> next = nextToDeliver();
                    while (!closed && address.equals(webhookUrl) && next.isEmpty()) {
                        wait();
                        next = nextToDeliver();
                    }
                    if (closed || !address.equals(webhookUrl) || next.isEmpty()) {
                        return;
                    }
                    id = next.get();
                    chat = chat(id);
                    delivering.add(chat);
                    request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webhookPort
                                    + URI.create(address).getPath()))
                            .header("X-Telegram-Bot-Api-Secret-Token", webhookSecret)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(updates.get(id))))
                            .build();
                }
                int status = status(http, request);
                synchronized (this) {
                    delivering.remove(chat);
                    attempts.add("webhook " + status);
                    if (status == 200) {
                        updates.remove(id);
                        confirmed.add(id);
                    } else {
                        wait(20);
                    }
                    notifyAll();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The oldest update of a chat of which none is under way. */
    private Optional<Integer> nextToDeliver() {
        return webhookPort == 0
                ? Optional.empty()
                : updates.keySet().stream()
                        .filter(id -> !delivering.contains(chat(id)))
                        .findFirst();
    }

    private JsonNode chat(int update) {
        ObjectNode waiting = updates.getOrDefault(update, JSON.createObjectNode());
        JsonNode chat = waiting.findPath("chat");
        return chat.isMissingNode() ? IntNode.valueOf(update) : chat;
    }

    private static int status(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static ObjectNode message(JsonNode parameters, int id) {
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", now());
        message.set("from", user(BOT));
        message.putObject("chat").put("id", parameters.path("chat_id").asLong()).put("type", "private");
        if (!parameters.path("reply_markup").isMissingNode()) {
            message.set("reply_markup", parameters.path("reply_markup"));
        }
        String field = parameters.has("caption") ? "caption" : "text";
        return message.put(field, SentText.plain(parameters.path(field).asText()));
    }

    private JsonNode keep(String method, JsonNode parameters) {
        String language = parameters.path("language_code").asText("");
        if (!language.isEmpty() && !language.matches("[a-z]{2}") && !language.equals("null")) {
            throw new IllegalArgumentException("LANG_CODE_INVALID");
        }
        parameters.path("commands").forEach(command -> {
            boolean named = command.path("command").asText().matches("[a-z0-9_]{1,32}");
            int length = command.path("description").asText().length();
            if (!named || length < 1 || length > 256) {
                throw new IllegalArgumentException("BOT_COMMAND_INVALID");
            }
        });
        profile.put("get" + method.substring(3) + language, parameters);
        return JSON.getNodeFactory().booleanNode(true);
    }

    private JsonNode kept(String method, JsonNode parameters) {
        JsonNode kept = profile.get(method + parameters.path("language_code").asText(""));
        if (method.equals("getmycommands")) {
            return kept == null ? JSON.createArrayNode() : kept.path("commands");
        }
        String field = method.equals("getmydescription") ? "description" : "short_description";
        return JSON.createObjectNode()
                .put(field, kept == null ? "" : kept.path(field).asText());
    }

    private JsonNode edited(JsonNode parameters) {
        int id = parameters.path("message_id").asInt();
        if (captions.contains(id)) {
            throw new Refused("there is no text in the message to edit");
        }
        return message(parameters, id);
    }

    /** As Telegram does: a new file gets a name, and only a name that was given is taken for a file. */
    private JsonNode withFile(String field, JsonNode parameters, int id) {
        JsonNode file = parameters.path(field);
        String name = file.asText("");
        if (file.isObject()) {
            name = field + "-" + (files.size() + 1);
            files.add(name);
        } else if (!files.contains(name)) {
            throw new Refused("wrong remote file identifier specified: can't unserialize it");
        }
        captions.add(id);
        ObjectNode message = message(parameters, id);
        if (field.equals("document")) {
            message.putObject("document").put("file_id", name).put("file_unique_id", "u" + name);
        } else {
            for (int size : List.of(90, 800)) {
                message.withArray("photo")
                        .addObject()
                        .put("file_id", size == 800 ? name : name + "-small")
                        .put("file_unique_id", "u" + name + size)
                        .put("width", size)
                        .put("height", size);
            }
        }
        return message;
    }

    /** Forgets the files, as another bot does not know them. */
    public synchronized void forgetFiles() {
        files.clear();
    }

    private static JsonNode captioned(JsonNode parameters) {
        return checked(parameters, parameters.path("caption").asText(), 1024);
    }

    /** Telegram refuses what happens to be so now; nothing is wrong with how it was asked. */
    private static final class Refused extends IllegalArgumentException {
        Refused(String why) {
            super(why);
        }
    }

    private static JsonNode checked(JsonNode parameters) {
        return checked(parameters, parameters.path("text").asText(), 4096);
    }

    private static JsonNode checked(JsonNode parameters, String html, int most) {
        String plain = SentText.plain(html);
        if (plain.isBlank()
                || plain.length() > most
                || !"HTML".equalsIgnoreCase(parameters.path("parse_mode").asText())) {
            throw new IllegalArgumentException("message text is empty or too long, or not HTML");
        }
        parameters.path("reply_markup").path("inline_keyboard").forEach(FakeBotApi::checkRow);
        return parameters;
    }

    private static void checkRow(JsonNode row) {
        if (row.isEmpty() || row.size() > 8) {
            throw new IllegalArgumentException("a row of " + row.size() + " buttons");
        }
        for (JsonNode button : row) {
            int data = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
            String url = button.path("url").asText("");
            boolean takes = url.isEmpty() ? data >= 1 && data <= 64 : url.matches("https?://[^/]+\\.[^/]+.*");
            if (!takes || button.path("text").asText().isBlank()) {
                throw new IllegalArgumentException("BUTTON_DATA_INVALID");
            }
        }
    }
}
