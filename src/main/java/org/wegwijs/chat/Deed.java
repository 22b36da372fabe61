package org.wegwijs.chat;

import org.jspecify.annotations.Nullable;

/** What a person did in a chat. */
public sealed interface Deed {

    <T> T accept(Visitor<T> visitor);

    /** The person wrote something. */
    record Typed(String text) implements Deed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.typed(this);
        }
    }

    /**
     * The person pressed a button.
     *
     * @param data the {@linkplain Button#data() data} of the button, perhaps of an older version of this program
     * @param message what the channel calls the message that holds the button, if it can still be edited
     */
    record Pressed(String data, @Nullable String message) implements Deed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.pressed(this);
        }
    }

    /** The person gave a command, {@code name} without the slash and in lower case, with what followed it. */
    record Commanded(String name, String argument) implements Deed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.commanded(this);
        }
    }

    /** The person changed something written before. */
    record Edited(String text) implements Deed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.edited(this);
        }
    }

    /** The person sent something that is not text; {@code caption} is empty where there is none. */
    record Attached(Kind kind, String caption) implements Deed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.attached(this);
        }

        /** The forms that get an answer of their own. */
        public enum Kind {
            VOICE,
            PICTURE,
            STICKER,
            DOCUMENT,
            LOCATION,
            CONTACT,
            OTHER
        }
    }

    /**
     * The person shared where they are, for this once: it is used for the answer and never written down.
     *
     * @param latitude in degrees of WGS 84, -90 to 90
     * @param longitude in degrees of WGS 84, -180 to 180
     */
    record Located(double latitude, double longitude) implements Deed {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.located(this);
        }

        /** Never says where. */
        @Override
        public String toString() {
            return "Located[*]";
        }
    }

    /** One answer for each form. */
    interface Visitor<T> {
        T typed(Typed typed);

        T pressed(Pressed pressed);

        T commanded(Commanded commanded);

        T edited(Edited edited);

        T attached(Attached attached);

        T located(Located located);
    }
}
