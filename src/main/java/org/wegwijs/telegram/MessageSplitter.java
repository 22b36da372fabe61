package org.wegwijs.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.wegwijs.chat.Markdown;
import org.wegwijs.language.LanguageTag;

/** Parts a CommonMark text into CommonMark texts that each fit into one message. */
final class MessageSplitter {

    private final LanguageTag language;
    private final int limit;

    /** {@code limit} in UTF-16 units, as {@link TelegramHtml#length} counts them. */
    MessageSplitter(LanguageTag language, int limit) {
        this.language = language;
        this.limit = limit;
    }

    /** The text itself where it fits. */
    List<String> split(String markdown) {
        if (fits(markdown)) {
            return List.of(markdown);
        }
        List<String> parts = new ArrayList<>();
        for (String piece : children(TelegramHtml.parse(markdown)).toList()) {
            String together = parts.isEmpty() ? piece : parts.get(parts.size() - 1) + "\n\n" + piece;
            if (parts.isEmpty() || !fits(together)) {
                parts.add(piece);
            } else {
                parts.set(parts.size() - 1, together);
            }
        }
        return parts;
    }

    private boolean fits(String markdown) {
        return TelegramHtml.length(markdown, language) <= limit;
    }

    private Stream<String> children(Node parent) {
        List<Node> blocks = new ArrayList<>();
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        return blocks.stream().flatMap(this::pieces);
    }

    private Stream<String> pieces(Node block) {
        String whole = Markdown.of(block);
        if (whole.isEmpty() || fits(whole)) {
            return Stream.of(whole).filter(piece -> !piece.isBlank());
        }
        if (block instanceof ListBlock list) {
            return items(list).flatMap(this::item);
        }
        if (block instanceof BlockQuote || block instanceof Document) {
            return children(block);
        }
        return cut(runs(block)).stream();
    }

    /** One list for each item, with the number it had. */
    private static Stream<ListBlock> items(ListBlock list) {
        List<ListBlock> lists = new ArrayList<>();
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int number = start == null ? 1 : start;
        Node next;
        for (Node item = list.getFirstChild(); item != null; item = next) {
            next = item.getNext();
            ListBlock alone = list instanceof OrderedList ? new OrderedList() : new BulletList();
            if (alone instanceof OrderedList ordered) {
                ordered.setMarkerStartNumber(number++);
                ordered.setMarkerDelimiter(".");
            } else if (alone instanceof BulletList bullets) {
                bullets.setMarker("-");
            }
            alone.setTight(true);
            alone.appendChild(item);
            lists.add(alone);
        }
        return lists.stream();
    }

    private Stream<String> item(ListBlock alone) {
        String whole = Markdown.of(alone);
        Node item = alone.getFirstChild();
        return fits(whole) || !(item instanceof ListItem) ? Stream.of(whole) : children(item);
    }

    private static List<Run> runs(Node block) {
        if (block instanceof FencedCodeBlock code) {
            return List.of(literal(code.getLiteral(), true));
        }
        if (block instanceof IndentedCodeBlock code) {
            return List.of(literal(code.getLiteral(), true));
        }
        return block instanceof HtmlBlock html ? List.of(literal(html.getLiteral(), false)) : Run.of(block);
    }

    private static Run literal(String text, boolean code) {
        return new Run(text.strip(), false, false, code, null);
    }

    private List<String> cut(List<Run> runs) {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        String text = all.toString();
        Cuts cuts = new Cuts(text, language);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = cuts.end(start, limit);
            String piece = piece(runs, text, start, end);
            // Marks of direction make a piece longer than its text.
            for (int most = limit; !fits(piece) && most > 1; ) {
                most = Math.max(1, most - Math.max(1, TelegramHtml.length(piece, language) - limit));
                end = cuts.end(start, most);
                piece = piece(runs, text, start, end);
            }
            if (!piece.isBlank()) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    /** The runs between two places of the text, without white space at the ends. */
    private static String piece(List<Run> runs, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Paragraph paragraph = new Paragraph();
        int position = 0;
        for (Run run : runs) {
            int first = Math.max(from - position, 0);
            int last = Math.min(to - position, run.text().length());
            if (first < last) {
                append(paragraph, run.withText(run.text().substring(first, last)));
            }
            position += run.text().length();
        }
        return Markdown.of(paragraph);
    }

    private static void append(Paragraph paragraph, Run run) {
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.appendChild(new HardLineBreak());
            }
            if (!lines[i].isEmpty()) {
                paragraph.appendChild(run.withText(lines[i]).node());
            }
        }
    }
}
