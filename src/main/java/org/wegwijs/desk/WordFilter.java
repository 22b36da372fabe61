package org.wegwijs.desk;

/**
 * Which words somebody looks at; an empty field asks for nothing.
 *
 * @param kind {@code phrase} or {@code spelling}
 * @param q letters that stand in it
 * @param page from 1
 */
public record WordFilter(String kind, String topic, String q, int page) {

    public boolean spellings() {
        return kind.equals(WordForm.SPELLING);
    }
}
