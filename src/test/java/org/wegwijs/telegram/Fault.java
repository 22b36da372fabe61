package org.wegwijs.telegram;

/**
 * Something Telegram does wrong once.
 *
 * @param status of the answer; 0 for none, which drops the connection
 * @param accepted whether the call is carried out before
 */
public record Fault(int status, String body, boolean accepted) {

    public static Fault refusal(int code, String description) {
        return new Fault(
                code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}", false);
    }

    public static Fault tooMany(int seconds) {
        return new Fault(
                429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}",
                false);
    }

    public static Fault page(int status) {
        return new Fault(status, "<html>" + status + "</html>", false);
    }

    public static Fault drop() {
        return new Fault(0, "", false);
    }

    public static Fault dropAfterAccepting() {
        return new Fault(0, "", true);
    }
}
