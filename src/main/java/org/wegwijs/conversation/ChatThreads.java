package org.wegwijs.conversation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The threads of all chats. */
interface ChatThreads extends Repository<ChatThread, Long> {

    ChatThread save(ChatThread thread);

    /** Holds the row until the transaction ends, so that a chat is answered one message at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ChatThread t where t.channel = :channel and t.chat = :chat")
    Optional<ChatThread> take(String channel, String chat);

    Optional<ChatThread> findByChannelAndChat(String channel, String chat);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from ChatThread t where t.channel = :channel and t.chat = :chat")
    void delete(String channel, String chat);

    List<ChatThread> findTop500ByChannelAndLastActiveBefore(String channel, LocalDate day);

    List<ChatThread> findTop500ByLastActiveBefore(LocalDate day);
}
