package org.wegwijs.chat;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** CommonMark with one form more: {@link Spoiler}. */
final class Spoilers implements Parser.ParserExtension, MarkdownRenderer.MarkdownRendererExtension {

    private static final String MARK = "||";

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(new Between());
    }

    @Override
    public void extend(MarkdownRenderer.Builder renderer) {
        renderer.nodeRendererFactory(new MarkdownNodeRendererFactory() {
            @Override
            public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new Writing(context);
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of(MARK.charAt(0));
            }
        });
    }

    private static final class Between implements DelimiterProcessor {

        @Override
        public char getOpeningCharacter() {
            return MARK.charAt(0);
        }

        @Override
        public char getClosingCharacter() {
            return MARK.charAt(0);
        }

        @Override
        public int getMinLength() {
            return MARK.length();
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            Text opener = opening.getOpener();
            Spoiler spoiler = new Spoiler();
            for (Node node : Nodes.between(opener, closing.getCloser())) {
                spoiler.appendChild(node);
            }
            opener.insertAfter(spoiler);
            return MARK.length();
        }
    }

    private record Writing(MarkdownNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Spoiler.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().raw(MARK);
            for (Node child = node.getFirstChild(); child != null; ) {
                Node next = child.getNext();
                context.render(child);
                child = next;
            }
            context.getWriter().raw(MARK);
        }
    }
}
