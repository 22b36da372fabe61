package org.wegwijs.webchat;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.wegwijs.chat.Spoiler;

/**
 * Paragraphs that are hidden until the one before them is pressed: {@code <details>}, which every browser opens by mouse,
 * touch, keyboard and screen reader without a script.
 */
final class Disclosure extends CustomBlock {

    /** Where no paragraph stands before; a sign rather than a word, since the language is that of the reply. */
    private static final String NO_SUMMARY = "…";

    private Disclosure() {}

    /** Gathers spoilers that follow each other, each a paragraph of its own, under the paragraph before them. */
    static void gather(Node document) {
        Node next;
        for (Node block = document.getFirstChild(); block != null; block = next) {
            next = block.getNext();
            if (!isHidden(block)) {
                continue;
            }
            Node before = block.getPrevious();
            if (before instanceof Disclosure open) {
                open.hide(block);
            } else {
                Disclosure fresh = new Disclosure();
                block.insertBefore(fresh);
                Paragraph summary = before instanceof Paragraph paragraph ? paragraph : new Paragraph();
                fresh.appendChild(summary);
                fresh.hide(block);
            }
        }
    }

    private static boolean isHidden(Node block) {
        Node only = block.getFirstChild();
        return block instanceof Paragraph && only instanceof Spoiler && only == block.getLastChild();
    }

    /** The spoiler itself goes; what it held stays in its paragraph. */
    private void hide(Node paragraph) {
        Node spoiler = paragraph.getFirstChild();
        Node next;
        for (Node child = spoiler.getFirstChild(); child != null; child = next) {
            next = child.getNext();
            spoiler.insertBefore(child);
        }
        spoiler.unlink();
        appendChild(paragraph);
    }

    /** Writes each as {@code <details>} with its first paragraph as the summary; a spoiler inside a paragraph in the clear. */
    record Details(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Disclosure.class, Spoiler.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Spoiler) {
                renderAll(node);
                return;
            }
            HtmlWriter html = context.getWriter();
            Node summary = node.getFirstChild();
            html.tag("details");
            html.tag("summary", context.extendAttributes(summary, "summary", Map.of()));
            if (summary.getFirstChild() == null) {
                html.text(NO_SUMMARY);
            }
            renderAll(summary);
            html.tag("/summary");
            html.line();
            for (Node block = summary.getNext(); block != null; block = block.getNext()) {
                context.render(block);
            }
            html.tag("/details");
            html.line();
        }

        private void renderAll(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
