package org.wegwijs.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pace of each channel. */
@Component
final class Paces {

    private final int perSecond;
    private final Map<String, Pace> byChannel = new ConcurrentHashMap<>();

    /** @param perSecond Telegram's advice for mass sendings is 30; 0 for no limit */
    Paces(@Value("${wegwijs.messages-per-second:30}") int perSecond) {
        this.perSecond = perSecond;
    }

    Pace of(String channel) {
        return byChannel.computeIfAbsent(channel, name -> new Pace(perSecond));
    }
}
