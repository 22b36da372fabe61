package org.wegwijs.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bodies that are nearly updates: real ones with bytes changed, cut, doubled, or a value of another kind in them. */
final class FaultyUpdates {

    private static final List<String> REAL = List.of("""
            {"update_id":ID,"message":{"message_id":5,"date":1780000000,"text":"private text","from":{"id":PERSON,\
            "is_bot":false,"first_name":"P","language_code":"nl"},"chat":{"id":PERSON,"type":"private"}}}""", """
            {"update_id":ID,"edited_message":{"message_id":5,"date":1780000000,"edit_date":1780000001,"text":"private text",\
            "from":{"id":PERSON,"is_bot":false,"first_name":"P"},"chat":{"id":PERSON,"type":"private"}}}""", """
            {"update_id":ID,"callback_query":{"id":"q","chat_instance":"1","data":"private text","from":{"id":PERSON,\
            "is_bot":false,"first_name":"P"},"message":{"message_id":5,"date":0,"chat":{"id":PERSON,"type":"private"}}}}""", """
            {"update_id":ID,"my_chat_member":{"date":1780000000,"from":{"id":PERSON,"is_bot":false,"first_name":"P"},\
            "chat":{"id":PERSON,"type":"private"},"old_chat_member":{"status":"member","user":{"id":1,"is_bot":true,\
            "first_name":"B"}},"new_chat_member":{"status":"kicked","until_date":0,"user":{"id":1,"is_bot":true,\
            "first_name":"B"}}}}""", """
            {"update_id":ID,"message":{"message_id":5,"date":1780000000,"caption":"private text","voice":{"file_id":"f",\
            "file_unique_id":"u","duration":3},"media_group_id":"g","from":{"id":PERSON,"is_bot":false,"first_name":"P"},\
            "chat":{"id":-PERSON,"type":"supergroup"},"entities":[{"type":"mention","offset":0,"length":900}]}}""");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"\\u0000\\ud83d\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"" + "x".repeat(5_000) + "\"",
            "[".repeat(2_000));

    private FaultyUpdates() {}

    static byte[] next(Random random, int number) {
        String body = REAL.get(random.nextInt(REAL.size()))
                .replace("ID", Integer.toString(1_000 + number))
                .replace("PERSON", Integer.toString(1 + random.nextInt(500)));
        return switch (random.nextInt(6)) {
            case 0 -> body.substring(0, random.nextInt(body.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> otherBytes(body, random);
            case 2 -> (body + body).getBytes(StandardCharsets.UTF_8);
            case 3 -> noise(random);
            default -> otherValue(body, random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] otherBytes(String body, Random random) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** In place of the value after some colon. */
    private static String otherValue(String body, Random random) {
        int from = body.indexOf(':', random.nextInt(body.length() - 60)) + 1;
        int to = from;
        while (to < body.length() && ",}]".indexOf(body.charAt(to)) < 0) {
            to++;
        }
        return body.substring(0, from) + VALUES.get(random.nextInt(VALUES.size())) + body.substring(to);
    }
}
