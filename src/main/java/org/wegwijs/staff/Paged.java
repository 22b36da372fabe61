package org.wegwijs.staff;

import java.util.List;

/**
 * One page of a long list; {@code staff/pages} leads to the others.
 *
 * @param count of all that there are
 * @param page from 1
 * @param pages at least 1
 */
public record Paged<T>(List<T> items, int count, int page, int pages) {

    /** What a phone shows without scrolling for long. */
    public static final int PER_PAGE = 50;

    public Paged {
        items = List.copyOf(items);
    }

    /** @param asked from 1; in place of one that is not there the nearest is shown */
    public static <T> Paged<T> of(List<T> all, int asked) {
        int pages = pages(all.size());
        int page = within(asked, pages);
        return new Paged<>(
                all.subList((page - 1) * PER_PAGE, Math.min(all.size(), page * PER_PAGE)), all.size(), page, pages);
    }

    /** The same of what a database holds: only this page is read. */
    public static <T> Paged<T> of(int count, int asked, Source<T> source) {
        int page = within(asked, pages(count));
        return new Paged<>(source.read((page - 1) * PER_PAGE, PER_PAGE), count, page, pages(count));
    }

    /** Reads a part of a list. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> read(int offset, int most);
    }

    private static int pages(int count) {
        return Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
    }

    private static int within(int asked, int pages) {
        return Math.min(Math.max(1, asked), pages);
    }
}
