package org.wegwijs.content;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach a service without going there. */
public record Contact(
        List<Phone> phones, @Nullable URI url, @Nullable String email) {

    public Contact {
        phones = List.copyOf(phones);
    }
}
