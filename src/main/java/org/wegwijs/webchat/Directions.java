package org.wegwijs.webchat;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.wegwijs.language.Isolates;
import org.wegwijs.language.LanguageTag;

/**
 * The directions inside a reply: a paragraph or list can run against the reply (a Dutch sentence to show at a desk, a
 * question in every language), and in what runs from right to left the runs from left to right are isolated.
 */
final class Directions {

    /** Stands for every language from right to left, where a paragraph is known to be in one but not in which. */
    private static final LanguageTag ANY_RIGHT_TO_LEFT = LanguageTag.of("ar");

    private final boolean rightToLeft;

    Directions(LanguageTag language) {
        rightToLeft = language.isRightToLeft();
    }

    /** Isolates in place; returns the {@code dir} of the blocks that run against the reply. */
    Map<Node, String> settle(Node document) {
        Map<Node, String> turned = new HashMap<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            boolean blockRightToLeft = runsRightToLeft(block);
            if (blockRightToLeft != rightToLeft) {
                turned.put(block, blockRightToLeft ? "rtl" : "ltr");
            }
            if (blockRightToLeft) {
                block.accept(new Isolating());
            }
        }
        return turned;
    }

    /** In doubt the direction of the reply; a few foreign words do not turn a paragraph. */
    private boolean runsRightToLeft(Node block) {
        Letters letters = new Letters();
        block.accept(letters);
        if (rightToLeft) {
            return letters.toTheLeft > 0 || letters.toTheRight == 0;
        }
        return letters.toTheLeft > letters.toTheRight;
    }

    private static final class Letters extends AbstractVisitor {
        private int toTheLeft;
        private int toTheRight;

        @Override
        public void visit(Text text) {
            text.getLiteral().codePoints().forEach(letter -> {
                switch (Character.getDirectionality(letter)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> toTheRight++;
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                        toTheLeft++;
                    default -> {}
                }
            });
        }
    }

    private static final class Isolating extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(Isolates.isolate(text.getLiteral(), ANY_RIGHT_TO_LEFT));
        }
    }
}
