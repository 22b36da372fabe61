package org.wegwijs.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wegwijs.chat.ChatForgotten;
import org.wegwijs.chat.ChatId;
import org.wegwijs.chat.Seal;
import org.wegwijs.chat.SealKey;
import org.wegwijs.command.WrongSetting;

/** What holds on every database of those who asked to be forgotten after a backup was made. */
abstract class ForgottenContract extends RestoreSetUp {

    private static final SealKey NEXT = SealKey.of("the key of the second year");
    private static final SealKey THIRD = SealKey.of("the key of the third year");

    @Test
    @DisplayName("leaves out who was forgotten since, also when nothing is left but the files")
    void leavesOutTheForgotten() throws IOException, SQLException {
        Path file = backup();
        forget(NOUR, SEAL);
        moveTo("second");
        assertThat(restore(file, false)).isEqualTo(new Restore.Result.Done(START, 1));
        assertThat(chats()).containsExactly("1002");
        start(SEAL);
        assertThat(chats()).containsExactly("1002");
    }

    @Test
    @DisplayName("keeps who was forgotten before the backup and had come back by then")
    void keepsWhoCameBack() throws IOException, SQLException {
        forget(NOUR, SEAL);
        arrive(NOUR);
        Path file = backup();
        restore(file, true);
        start(SEAL);
        assertThat(chats()).containsExactlyInAnyOrder("1001", "1002");
    }

    @Test
    @DisplayName(
            "leaves out at the next start who was forgotten under another key, and will not start without that key")
    void knowsOtherKeys() throws IOException, SQLException {
        Path file = backup();
        forget(NOUR, new Seal(NEXT, List.of(KEY)));
        restore(file, true);
        assertThat(chats()).contains("1001");
        assertThatThrownBy(() -> start(new Seal(THIRD, List.of(KEY))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(NEXT.id())
                .hasMessageContaining("WEGWIJS_KEY_PREVIOUS");
        start(new Seal(THIRD, List.of(NEXT, KEY)));
        assertThat(chats()).containsExactly("1002");
        assertThat(new ForgottenRows(jdbc).due()).isEmpty();
    }

    @Test
    @DisplayName("knows every table that can lead to a chat; a new one has to say what becomes of the forgotten in it")
    void knowsTheMarks() throws SQLException {
        List<String> marked = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : Tables.kept(connection)) {
                try (var columns = connection.getMetaData().getColumns(null, connection.getSchema(), null, "%")) {
                    while (columns.next()) {
                        if (columns.getString("TABLE_NAME").equalsIgnoreCase(table)
                                && columns.getString("COLUMN_NAME").equalsIgnoreCase("mark")) {
                            marked.add(table);
                        }
                    }
                }
            }
        }
        assertThat(marked).containsExactlyInAnyOrder("chat_thread", "bulk_row", "forgotten_chat");
    }

    private void forget(ChatId chat, Seal seal) {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.sql("delete from chat_thread where mark = ?")
                    .param(seal.mark(chat))
                    .update();
            list(seal).note(new ChatForgotten(chat));
        });
    }

    /** What the first start after a restore does, less what it seals anew. */
    private void start(Seal seal) {
        new ForgottenAgain(new ForgottenRows(jdbc), seal, jdbc, event -> {
                    ChatId chat = ((ChatForgotten) event).chat();
                    jdbc.sql("delete from chat_thread where mark in (?, ?)")
                            .params(seal.mark(chat), SEAL.mark(chat))
                            .update();
                })
                .settle();
    }
}
