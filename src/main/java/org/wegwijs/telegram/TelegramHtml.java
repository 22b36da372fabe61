package org.wegwijs.telegram;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Spoiler;
import org.wegwijs.language.Isolates;
import org.wegwijs.language.LanguageTag;

/** Writes CommonMark in the HTML of Telegram, which has neither paragraphs nor lists. */
final class TelegramHtml extends AbstractVisitor {

    private final LanguageTag language;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private int depth;

    private TelegramHtml(LanguageTag language) {
        this.language = language;
    }

    static Node parse(String markdown) {
        return Markdown.read(markdown);
    }

    static Rendered render(String markdown, LanguageTag language) {
        TelegramHtml writer = new TelegramHtml(language);
        writer.blocks(parse(markdown), "\n\n");
        if (writer.plain.toString().isBlank()) {
            // Nothing but a comment or a line: shown as it was written, since Telegram takes no empty message.
            writer.text(markdown.strip());
        }
        return new Rendered(writer.html.toString(), writer.plain.toString());
    }

    private void blocks(Node parent, String between) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block.getPrevious() != null) {
                text(between);
            }
            block.accept(this);
        }
    }

    /** Inside a list everything stays close together. */
    private String gap() {
        return depth > 0 ? "\n" : "\n\n";
    }

    @Override
    public void visit(BlockQuote quote) {
        blocks(quote, gap());
    }

    @Override
    public void visit(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, depth == 0 ? "• " : "◦ ");
        }
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, number++ + ". ");
        }
    }

    private void item(Node item, String marker) {
        if (item.getPrevious() != null) {
            text("\n");
        }
        text("   ".repeat(depth) + marker);
        depth++;
        item.accept(this);
        depth--;
    }

    @Override
    public void visit(ListItem item) {
        blocks(item, "\n");
    }

    @Override
    public void visit(Heading heading) {
        tagged("b", heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(HtmlBlock block) {
        text(block.getLiteral().strip());
    }

    @Override
    public void visit(ThematicBreak line) {
        text("———");
    }

    @Override
    public void visit(Text text) {
        text(Isolates.isolate(text.getLiteral(), language));
    }

    @Override
    public void visit(Code code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
        text(inline.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text("\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        tagged("i", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        tagged("b", strong);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Spoiler) {
            tagged("tg-spoiler", node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Image image) {
        link(image, image.getDestination());
    }

    @Override
    public void visit(Link link) {
        link(link, link.getDestination());
    }

    private void link(Node label, String destination) {
        if (Links.open(destination)) {
            html.append("<a href=\"").append(escaped(destination)).append("\">");
            visitChildren(label);
            html.append("</a>");
            return;
        }
        int start = plain.length();
        visitChildren(label);
        String addition = Links.beside(plain.substring(start), destination);
        text(Isolates.isolate(addition, language));
    }

    private void tagged(String tag, Node node) {
        html.append('<').append(tag).append('>');
        visitChildren(node);
        html.append("</").append(tag).append('>');
    }

    private void code(String literal) {
        html.append("<code>");
        text(Isolates.isolate(literal, language));
        html.append("</code>");
    }

    private void text(String text) {
        plain.append(text);
        html.append(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The length that Telegram counts, in UTF-16 units. */
    static int length(String markdown, LanguageTag language) {
        return render(markdown, language).plain().length();
    }
}
