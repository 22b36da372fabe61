package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Calls to Telegram, one attempt each, and the one place that tells their failures apart. */
final class BotApi {

    private final TelegramClient client;

    /** With a client of {@link Connections}, which knows whether a failed call was on its way. */
    BotApi(TelegramSettings settings, OkHttpClient http) {
        client = new OkHttpTelegramClient(new ObjectMapper(), http, settings.token(), settings.url());
    }

    <T extends Serializable> Answer<T> call(BotApiMethod<T> method) {
        return attempt(() -> client.execute(method));
    }

    Answer<Message> call(SendPhoto photo) {
        return attempt(() -> client.execute(photo));
    }

    Answer<Message> call(SendDocument document) {
        return attempt(() -> client.execute(document));
    }

    Answer<Serializable> call(EditMessageMedia edit) {
        return attempt(() -> client.execute(edit));
    }

    private interface Attempt<T> {
        T make() throws TelegramApiException;
    }

    private static <T> Answer<T> attempt(Attempt<T> attempt) {
        try {
            return new Answer.Yes<>(attempt.make());
        } catch (TelegramApiValidationException e) {
            return new Answer.No<>(400, "the library finds a parameter wrong", Duration.ZERO);
        } catch (TelegramApiException e) {
            return failure(e);
        }
    }

    private static <T> Answer<T> failure(TelegramApiException failure) {
        if (failure instanceof TelegramApiRequestException refusal && code(refusal) > 0) {
            if (refusal.getParameters() != null && refusal.getParameters().getMigrateToChatId() != null) {
                return new Answer.Elsewhere<>(refusal.getParameters().getMigrateToChatId());
            }
            return new Answer.No<>(code(refusal), withoutQuotes(refusal.getApiResponse()), retryAfter(refusal));
        }
        // The messages of these exceptions can hold the address of the call, and that holds the token.
        Throwable cause = failure.getCause();
        if (cause instanceof Connections.NotReached notReached) {
            return new Answer.NotReached<>(notReached.why());
        }
        if (cause instanceof Connections.Lost lost) {
            return new Answer.Lost<>(lost.why());
        }
        if (cause instanceof JsonMappingException) {
            // The answer is JSON, of a form that the library does not know: a keyboard of another kind, or a newer API.
            return new Answer.Unread<>();
        }
        String why = (cause instanceof IOException ? cause : failure).getClass().getSimpleName();
        return new Answer.Lost<>(why);
    }

    private static int code(TelegramApiRequestException refusal) {
        Integer code = refusal.getErrorCode();
        return code == null ? 0 : code;
    }

    private static Duration retryAfter(TelegramApiRequestException refusal) {
        boolean told =
                refusal.getParameters() != null && refusal.getParameters().getRetryAfter() != null;
        return told ? Duration.ofSeconds(refusal.getParameters().getRetryAfter()) : Duration.ZERO;
    }

    private static String withoutQuotes(@Nullable String description) {
        return description == null ? "no reason given" : description.replaceAll("\"[^\"]*\"|'[^']*'(?![a-z])", "…");
    }
}
