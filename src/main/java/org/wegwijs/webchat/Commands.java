package org.wegwijs.webchat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Commands that a reply names, such as {@code /help}: on the page they can be pressed. */
final class Commands extends AbstractVisitor {

    /** Alone between spaces, punctuation or isolates: no part of an address, of {@code 24/7} or of {@code and/or}. */
    private static final Pattern COMMAND =
            Pattern.compile("(?<![^\\s(«“\u2066\u2068])/([a-z]{2,32})(?![^\\s.,;:!?)»”\u2069])");

    private Commands() {}

    static void mark(Node document) {
        document.accept(new Commands());
    }

    @Override
    public void visit(Link link) {
        // A link is one thing to press already.
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher command = COMMAND.matcher(literal);
        int at = 0;
        while (command.find()) {
            if (command.start() > at) {
                text.insertBefore(new Text(literal.substring(at, command.start())));
            }
            text.insertBefore(new Command(command.group(1)));
            at = command.end();
        }
        if (at > 0) {
            text.setLiteral(literal.substring(at));
        }
    }

    private static final class Command extends CustomNode {
        private final String name;

        Command(String name) {
            this.name = name;
        }
    }

    /** Writes each as a button that carries its name. */
    record Buttons(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Command.class);
        }

        @Override
        public void render(Node node) {
            String name = ((Command) node).name;
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("type", "button");
            attributes.put("class", "command");
            attributes.put("dir", "ltr");
            attributes.put("data-command", name);
            context.getWriter().tag("button", attributes);
            context.getWriter().text("/" + name);
            context.getWriter().tag("/button");
        }
    }
}
