package org.wegwijs.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.wegwijs.language.LanguageTag;

/**
 * An item with every language it can be shown in.
 *
 * @param <E> itself
 */
interface AnyEdition<E extends AnyEdition<E>> {

    boolean shownOn(LocalDate day);

    /** The same without every language that a person has not approved throughout. */
    E onlyApproved();

    /** The same with other words in these languages. */
    E with(Set<LanguageTag> languages, Collection<SegmentTranslation> words);
}
