package org.wegwijs.content.editing;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** What a change changes, line by line, with the words that differ marked; lines far from any change are left out. */
public final class Comparison {

    private static final int AROUND = 2;

    private static final DiffRowGenerator ROWS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .lineNormalizer(HtmlUtils::htmlEscape)
            .oldTag(begins -> begins ? "<del>" : "</del>")
            .newTag(begins -> begins ? "<ins>" : "</ins>")
            .build();

    private Comparison() {}

    /**
     * A line on both sides, as HTML that is safe to show.
     *
     * @param tag {@code equal}, {@code change}, {@code insert}, {@code delete}, or {@code gap} for lines that were left out
     */
    public record Row(String tag, String before, String after) {}

    public static List<Row> of(String before, String after) {
        List<DiffRow> rows =
                ROWS.generateDiffRows(before.lines().toList(), after.lines().toList());
        List<Row> shown = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < rows.size(); i++) {
            if (near(rows, i)) {
                DiffRow row = rows.get(i);
                shown.add(new Row(row.getTag().name().toLowerCase(Locale.ROOT), row.getOldLine(), row.getNewLine()));
                gap = false;
            } else if (!gap) {
                shown.add(new Row("gap", "", ""));
                gap = true;
            }
        }
        return List.copyOf(shown);
    }

    private static boolean near(List<DiffRow> rows, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(rows.size() - 1, at + AROUND); i++) {
            if (rows.get(i).getTag() != DiffRow.Tag.EQUAL) {
                return true;
            }
        }
        return false;
    }
}
