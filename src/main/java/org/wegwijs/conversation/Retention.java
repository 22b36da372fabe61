package org.wegwijs.conversation;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets chats that nobody uses any more; a browser tab far sooner than a chat that a person comes back to. */
@Component
class Retention {

    private final ChatThreads threads;
    private final Conversations conversations;
    private final People people;
    private final Duration idle;

    Retention(
            @Value("${wegwijs.retention:365d}") Duration idle,
            ChatThreads threads,
            Conversations conversations,
            People people) {
        this.threads = threads;
        this.conversations = conversations;
        this.people = people;
        this.idle = idle;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    @Transactional
    public void forgetIdle() {
        threads.idleSince(people.today().minusDays(1), "web").forEach(conversations::forget);
        threads.idleSince(people.today().minusDays(idle.toDays())).forEach(conversations::forget);
    }
}
