package org.wegwijs.telegram;

import java.util.Optional;

/** What Telegram calls the files that it has from us. */
interface FileNames {

    Optional<String> find(String enclosure);

    void keep(String enclosure, String file);

    void drop(String enclosure);
}
