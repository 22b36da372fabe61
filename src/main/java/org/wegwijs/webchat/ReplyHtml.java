package org.wegwijs.webchat;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.language.LanguageTag;

/**
 * The text of a reply as HTML. HTML in the text is shown, not obeyed; links lead to the web, a telephone or a mailbox, or
 * nowhere.
 */
final class ReplyHtml {

    private ReplyHtml() {}

    static String of(Reply reply) {
        return of(reply.text(), LanguageTag.of(reply.language()));
    }

    static String of(String markdown, LanguageTag language) {
        Node text = Markdown.read(markdown);
        Map<Node, String> turned = new Directions(language).settle(text);
        Commands.mark(text);
        Disclosure.gather(text);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new SafeAddresses())
                .softbreak("<br>\n")
                .attributeProviderFactory(context -> new Attributes(turned))
                .nodeRendererFactory(Commands.Buttons::new)
                .nodeRendererFactory(Disclosure.Details::new)
                .build()
                .render(text)
                .strip();
    }

    private record Attributes(Map<Node, String> turned) implements AttributeProvider {

        private static final List<String> WEB = List.of("http:", "https:");

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            String direction = turned.get(node);
            if (direction != null) {
                attributes.put("dir", direction);
            }
            if (node instanceof Link link) {
                attributes.put("rel", "noopener noreferrer");
                if (WEB.stream().anyMatch(scheme -> link.getDestination().startsWith(scheme))) {
                    attributes.put("target", "_blank");
                }
            }
        }
    }

    private static final class SafeAddresses implements UrlSanitizer {

        @Override
        public String sanitizeLinkUrl(String url) {
            int colon = url.indexOf(':');
            return colon > 0 && ShownButton.isSafe(url.substring(0, colon)) ? url : "";
        }

        /** No text of ours has pictures, and a picture from elsewhere would tell who reads. */
        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
