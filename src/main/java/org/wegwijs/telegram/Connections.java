package org.wegwijs.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP clients. OkHttp's own repetition is off, since it sends a dropped message a second time; redirects are, since
 * they would carry the token elsewhere. HTTP/1.1 keeps one call to one connection, so that it is known how far a failed one got.
 */
final class Connections {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLS_AT_ONCE = 64;

    private Connections() {}

    /** For {@link BotApi}: failures are {@link NotReached} or {@link Lost}. */
    static OkHttpClient forCalls() {
        Dispatcher dispatcher = new Dispatcher(
                new ThreadPoolExecutor(0, CALLS_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "telegram-call");
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return plain().dispatcher(dispatcher)
                .readTimeout(Duration.ofSeconds(20))
                .callTimeout(Duration.ofSeconds(40))
                .addInterceptor(Connections::attempt)
                .addNetworkInterceptor(Connections::noteConnected)
                .build();
    }

    /** For the library's polling; {@code watch} sees what becomes of every poll. */
    static OkHttpClient forPolling(Duration poll, Interceptor watch) {
        return plain().readTimeout(poll.plusSeconds(15)).addInterceptor(watch).build();
    }

    private static OkHttpClient.Builder plain() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(20))
                .retryOnConnectionFailure(false)
                .followRedirects(false);
    }

    private static Response attempt(Interceptor.Chain chain) throws IOException {
        Attempt attempt = new Attempt();
        Request request =
                chain.request().newBuilder().tag(Attempt.class, attempt).build();
        try {
            return judged(chain.proceed(request));
        } catch (NotReached | Lost e) {
            throw e;
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            throw attempt.connected ? new Lost(why) : new NotReached(why);
        }
    }

    private static Response noteConnected(Interceptor.Chain chain) throws IOException {
        Attempt attempt = chain.request().tag(Attempt.class);
        if (attempt != null) {
            attempt.connected = true;
        }
        return chain.proceed(chain.request());
    }

    /** An answer that is no JSON comes from something between Telegram and us; only a 4xx or 3xx of it says that nothing went through. */
    private static Response judged(Response response) throws IOException {
        int code = response.code();
        try (ResponseBody body = response.body()) {
            String text = body == null ? "" : body.string();
            if (isAnswer(text)) {
                return response.newBuilder()
                        .body(ResponseBody.create(text, body == null ? null : body.contentType()))
                        .build();
            }
        }
        String why = "HTTP " + code + " without JSON";
        throw code >= 300 && code < 500 ? new NotReached(why) : new Lost(why);
    }

    private static boolean isAnswer(String text) {
        return read(text) != null;
    }

    /** A body as Telegram answers; null where it is anything else. */
    static @Nullable JsonNode read(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node != null && node.isObject() && node.path("ok").isBoolean() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static final class Attempt {
        private volatile boolean connected;
    }

    /** Nothing got to Telegram. */
    static final class NotReached extends IOException {
        NotReached(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /** The call may have been done. */
    static final class Lost extends IOException {
        Lost(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
