package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import org.wegwijs.chat.Button;

/** Buttons in rows that can be read on a phone: short labels beside each other, long ones alone. */
final class ButtonRows {

    /** Characters that fit beside each other at a width of 320 pixels. */
    private static final int ROW = 26;

    private static final int PER_ROW = 3;

    private ButtonRows() {}

    /** First the answers, then, in a row of their own, the ways on. */
    static List<List<Button>> of(List<Button> answers, List<Button> ways) {
        List<List<Button>> rows = new ArrayList<>(packed(answers));
        rows.addAll(packed(ways));
        return rows;
    }

    private static List<List<Button>> packed(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        int width = 0;
        for (Button button : buttons) {
            int length = button.label().length();
            if (!row.isEmpty() && (width + length > ROW || row.size() == PER_ROW)) {
                rows.add(row);
                row = new ArrayList<>();
                width = 0;
            }
            row.add(button);
            width += length;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }
}
