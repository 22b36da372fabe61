package org.wegwijs.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.wegwijs.telegram.TelegramState.Standing;

/**
 * Tells Telegram where to deliver, and looks from time to time whether it still does. What waits at Telegram is never
 * dropped, and at the stop the address stays: Telegram keeps trying until the next start.
 */
final class WebhookAddress implements Source {

    private static final Logger log = LoggerFactory.getLogger(WebhookAddress.class);

    private final WebhookSettings settings;
    private final BotApi api;
    private final TelegramState state;
    private final Tempo tempo;
    private final StopSignal stop;

    WebhookAddress(WebhookSettings settings, BotApi api, TelegramState state, Tempo tempo, StopSignal stop) {
        this.settings = settings;
        this.api = api;
        this.state = state;
        this.tempo = tempo;
        this.stop = stop;
    }

    /** Returns when the program stops. */
    @Override
    public void start() {
        tell();
        while (!stop.isStopped()) {
            stop.pause(tempo.webhookCheck());
            if (!stop.isStopped()) {
                check();
            }
        }
    }

    @Override
    public void stop(Duration patience) {
        stop.stop();
    }

    private void tell() {
        DeliverTo address = new DeliverTo(settings);
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            Answer<Boolean> answer = api.call(address);
            if (answer instanceof Answer.Yes<Boolean>) {
                state.up();
                return;
            }
            Duration pause = tempo.pauseAfter(attempt);
            if (answer instanceof Answer.No<Boolean> no && no.code() == 400) {
                state.down(Standing.WEBHOOK_REFUSED, no.reason());
            } else {
                state.failed(answer);
            }
            if (answer instanceof Answer.No<Boolean> no && no.retryAfter().compareTo(pause) > 0) {
                pause = no.retryAfter();
            }
            stop.pause(pause);
        }
    }

    private void check() {
        Answer<WebhookInfo> answer = api.call(new GetWebhookInfo());
        if (!(answer instanceof Answer.Yes<WebhookInfo> yes)) {
            state.failed(answer);
        } else if (!settings.address().toString().equals(yes.result().getUrl())) {
            log.warn(
                    "Somebody else told Telegram to deliver elsewhere: stop that program, or give it a bot of its own.");
            tell();
        } else {
            state.up();
        }
    }
}
