package org.wegwijs.content.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Listed;
import org.wegwijs.files.Fault;

/**
 * The items of one kind, each as one text: Markdown for articles and practices, HSDS JSON for services. What is edited,
 * compared and restored is that text; this port turns it into what the assistant shows.
 */
interface Items {

    Kind kind();

    List<Listed> all();

    Optional<Listed> listed(String id);

    /** The text of what is published; empty where there is no such item. */
    Optional<String> published(String id);

    /** The text a new item begins with. */
    String begun(String id);

    /** Whether an item of another kind has this name, which no other may have then. */
    boolean taken(String id);

    /** Everything that is wrong with a text; empty where it can be published. */
    List<Fault> faults(String id, String text);

    /** The text as it is always written, so that a comparison shows what was changed and nothing else. */
    String tidy(String id, String text);

    /** A changed text with what was published since: of what only one of them changed, that; of the rest, the changed text. */
    Merge.Merged merged(String id, String base, String changed, String published);

    /** What a person in the chat would read, as far as the text can be shown. */
    Optional<Reply> reply(String id, String text);

    /**
     * Makes it what the assistant shows, in the caller's transaction.
     *
     * @throws IllegalArgumentException if the text has a fault
     */
    void publish(String id, String text);

    void withhold(String id, boolean out);

    /** The same text, checked today and good for as long again. */
    String stillRight(String id, String text, LocalDate today);
}
