package org.wegwijs.telegram;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one look, so that a paragraph can be cut anywhere and both halves keep theirs.
 *
 * @param link where it leads, if anywhere
 */
record Run(
        String text,
        boolean strong,
        boolean emphasis,
        boolean code,
        @Nullable String link) {

    Run withText(String other) {
        return new Run(other, strong, emphasis, code, link);
    }

    /** The node of it; a line break within a link or code becomes a space. */
    Node node() {
        Node node = code ? new Code(text) : new Text(text);
        node = emphasis ? wrapped(new Emphasis("*"), node) : node;
        node = strong ? wrapped(new StrongEmphasis("**"), node) : node;
        return link == null ? node : wrapped(new Link(link, null), node);
    }

    private static Node wrapped(Node outer, Node inner) {
        outer.appendChild(inner);
        return outer;
    }

    /** All runs of a paragraph or heading, in order. */
    static List<Run> of(Node block) {
        Collector collector = new Collector();
        block.accept(collector);
        return collector.runs;
    }

    private static final class Collector extends AbstractVisitor {
        private final List<Run> runs = new ArrayList<>();
        private boolean strong;
        private boolean emphasis;
        private @Nullable String link;

        private void add(String text, boolean code) {
            runs.add(new Run(text, strong, emphasis, code, link));
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral(), false);
        }

        @Override
        public void visit(HtmlInline inline) {
            add(inline.getLiteral(), false);
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral(), true);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add(" ", false);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add("\n", false);
        }

        @Override
        public void visit(Emphasis node) {
            boolean before = emphasis;
            emphasis = true;
            visitChildren(node);
            emphasis = before;
        }

        @Override
        public void visit(StrongEmphasis node) {
            boolean before = strong;
            strong = true;
            visitChildren(node);
            strong = before;
        }

        @Override
        public void visit(Link node) {
            link(node, node.getDestination());
        }

        @Override
        public void visit(Image node) {
            link(node, node.getDestination());
        }

        private void link(Node node, String destination) {
            if (Links.open(destination)) {
                String before = link;
                link = destination;
                visitChildren(node);
                link = before;
                return;
            }
            int first = runs.size();
            visitChildren(node);
            StringBuilder label = new StringBuilder();
            runs.subList(first, runs.size()).forEach(run -> label.append(run.text()));
            String addition = Links.beside(label.toString(), destination);
            if (!addition.isEmpty()) {
                add(addition, false);
            }
        }
    }
}
