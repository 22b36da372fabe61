package org.wegwijs.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** The part of CommonMark that every channel can show: paragraphs, lists, emphasis and links. */
public final class PlainMarkdown extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern LINK = Pattern.compile("(https?://|tel:|mailto:).+");

    private final List<String> faults = new ArrayList<>();

    private PlainMarkdown() {}

    /** What in this text some channel cannot show; empty if nothing. */
    public static List<String> faults(String markdown) {
        PlainMarkdown visitor = new PlainMarkdown();
        PARSER.parse(markdown).accept(visitor);
        return visitor.faults;
    }

    @Override
    public void visit(Heading heading) {
        faults.add("holds a heading; only the title is one");
    }

    @Override
    public void visit(HtmlBlock html) {
        faults.add("holds HTML or a broken segment comment");
    }

    @Override
    public void visit(HtmlInline html) {
        faults.add("holds HTML");
    }

    @Override
    public void visit(Image image) {
        faults.add("holds an image");
    }

    @Override
    public void visit(Link link) {
        if (!LINK.matcher(link.getDestination()).matches()) {
            faults.add("holds a link to '" + link.getDestination() + "', which is no web address");
        }
        visitChildren(link);
    }
}
