package org.wegwijs.conversation;

import java.util.Locale;
import java.util.Set;
import org.wegwijs.chat.Button;
import org.wegwijs.chat.Deed;
import org.wegwijs.dialog.Press;

/** What works while the organisation has paused the assistant: whatever a person in danger, or somebody who wants to leave, needs. */
final class DuringPause {

    private static final Set<String> DIALOGS = Set.of("forget", "stop", "clear", "privacy", "human", "mydata");

    private DuringPause() {}

    static boolean works(Deed deed) {
        if (deed instanceof Deed.Commanded commanded) {
            return DIALOGS.contains(commanded.name().toLowerCase(Locale.ROOT));
        }
        return deed instanceof Deed.Pressed pressed && works(pressed.data());
    }

    private static boolean works(String data) {
        return data.equals(Button.LEAVE)
                || Press.read(data)
                        .filter(press -> switch (press.kind()) {
                            case HELP -> true;
                            case CHOICE, DIALOG -> DIALOGS.contains(press.part(0));
                            default -> false;
                        })
                        .isPresent();
    }
}
