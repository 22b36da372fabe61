package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.wegwijs.telegram.TelegramState.Standing;

/**
 * Sees every poll of the library, says how we stand, and sets the pause before the next one. The library would ignore
 * {@code retry_after} and, after fifteen minutes of outage, sleep for fifteen minutes.
 */
final class PollWatch implements Interceptor, BackOff {

    /** Long enough for any error of Telegram. */
    private static final int ERROR_BYTES = 4096;

    private final TelegramState state;
    private final Tempo tempo;
    private final StopSignal stop;
    private int failures;
    private Duration asked = Duration.ZERO;

    PollWatch(TelegramState state, Tempo tempo, StopSignal stop) {
        this.state = state;
        this.tempo = tempo;
        this.stop = stop;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (stop.isStopped()) {
            // From here on nobody would cancel it.
            throw new IOException("stopped");
        }
        try {
            Response response = chain.proceed(chain.request());
            if (!response.isSuccessful()) {
                JsonNode error = Connections.read(response.peekBody(ERROR_BYTES).string());
                asked = retryAfter(error);
                if (error == null) {
                    state.down(Standing.FAILING, "HTTP " + response.code() + " without JSON");
                } else {
                    state.refused(response.code());
                }
            }
            return response;
        } catch (IOException e) {
            if (!stop.isStopped()) {
                state.down(Standing.UNREACHABLE, e.getClass().getSimpleName());
            }
            throw e;
        }
    }

    @Override
    public void reset() {
        failures = 0;
        asked = Duration.ZERO;
    }

    /** Does the waiting itself, so that a stop ends it, and leaves nothing to wait for. */
    @Override
    public long nextBackOffMillis() {
        failures++;
        Duration own = tempo.pauseAfter(failures);
        stop.pause(asked.compareTo(own) > 0 ? asked : own);
        asked = Duration.ZERO;
        return 0;
    }

    private static Duration retryAfter(@Nullable JsonNode error) {
        return error == null
                ? Duration.ZERO
                : Duration.ofSeconds(
                        error.path("parameters").path("retry_after").asLong(0));
    }
}
