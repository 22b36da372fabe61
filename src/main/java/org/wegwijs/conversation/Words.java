package org.wegwijs.conversation;

import org.wegwijs.chat.Deed;

/** The words in what a person did. */
final class Words implements Deed.Visitor<String> {

    private Words() {}

    static String of(Deed deed) {
        return deed.accept(new Words());
    }

    @Override
    public String typed(Deed.Typed typed) {
        return typed.text();
    }

    @Override
    public String pressed(Deed.Pressed pressed) {
        return "";
    }

    @Override
    public String commanded(Deed.Commanded commanded) {
        return commanded.argument();
    }

    @Override
    public String edited(Deed.Edited edited) {
        return edited.text();
    }

    @Override
    public String located(Deed.Located located) {
        return "";
    }

    @Override
    public String attached(Deed.Attached attached) {
        return attached.caption();
    }
}
