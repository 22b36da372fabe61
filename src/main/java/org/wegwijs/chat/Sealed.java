package org.wegwijs.chat;

/** Rows of one room that hold sealed texts; each room that keeps any has one. */
public interface Sealed {

    /**
     * Seals anew, in the caller's transaction, every row that another key has sealed or that is still in the clear.
     *
     * @return how many rows that were
     * @throws Seal.NotOpened if a row cannot be read with the keys at hand
     */
    int renew();
}
