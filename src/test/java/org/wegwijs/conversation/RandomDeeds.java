package org.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wegwijs.chat.Deed;

/** What people might do, sensible and not. */
final class RandomDeeds {

    private RandomDeeds() {}

    static List<Deed> fixed() {
        List<Deed> deeds = new ArrayList<>();
        for (String command : List.of(
                "start", "help", "language", "topics", "human", "privacy", "stop", "forget", "nonsense", "place")) {
            deeds.add(new Deed.Commanded(command, ""));
        }
        for (String text : List.of(
                "doctor",
                "huisarts",
                "دكتور",
                "school",
                "7",
                "24-11",
                "2019",
                "yes",
                "ja",
                "نعم",
                "English",
                "العربية",
                "Turkey",
                "سوريا",
                "thanks",
                "qwertz",
                "?",
                "🙂",
                "I want to die",
                "mijn man slaat me",
                "ساعدوني",
                " ",
                "'; drop table chat_thread; --",
                "{0}",
                "<b>x</b>",
                "\u202e abc",
                "a".repeat(5000),
                "123456789012")) {
            deeds.add(new Deed.Typed(text));
            deeds.add(new Deed.Edited(text));
        }
        for (String data : List.of(
                "d:start:language:ar",
                "d:gone:step:x",
                "d:doctor:gone:x",
                "d:doctor:start:gone",
                "m:gone",
                "m:home",
                "a:gone",
                "a:nl-doctor",
                "t:gone",
                "t:health.doctor",
                "g:gone",
                "g:health",
                "s:doctor:when",
                "b:doctor:when",
                "b:gone:x",
                "h:yes",
                "h:no",
                "h:give",
                "h:agree",
                "h:gone",
                "k:violence:ask",
                "k:violence:DE",
                "k:medical:NE",
                "k:suicide:gone",
                "k:gone:DE",
                "c",
                "",
                "x:y",
                ":::::")) {
            deeds.add(new Deed.Pressed(data, null));
        }
        deeds.add(new Deed.Located(51.56, 5.08));
        deeds.add(new Deed.Located(-90, 180));
        for (Deed.Attached.Kind kind : Deed.Attached.Kind.values()) {
            deeds.add(new Deed.Attached(kind, ""));
            deeds.add(new Deed.Attached(kind, "doctor"));
        }
        return deeds;
    }

    static Deed next(Random random, List<Deed> fixed) {
        if (random.nextInt(5) > 0) {
            return fixed.get(random.nextInt(fixed.size()));
        }
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            int[] starts = {'a', '0', 0x0627, 0x0400, 0x1200, 0x1F600, ' '};
            text.appendCodePoint(starts[random.nextInt(starts.length)] + random.nextInt(10));
        }
        return new Deed.Typed(text.toString());
    }
}
