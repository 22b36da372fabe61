package org.wegwijs.content;

import org.wegwijs.staff.Account;

/** The port through which other rooms ask somebody to write an article. */
public interface ArticleDrafting {

    /** Whether an article, new or not, can be called so: small letters, digits and hyphens, at most 24. */
    boolean isName(String id);

    /**
     * The draft that this account has open of an article, or a new one with what it is to answer as its title; its path.
     *
     * @throws IllegalArgumentException for what {@link #isName} refuses
     */
    String begin(String id, String title, Account account);
}
