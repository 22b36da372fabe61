package org.wegwijs.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser at the desk, without a screen: keeps cookies, sends forms with their token, follows nothing. */
public final class DeskVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;
    private String token = "";

    public DeskVisitor(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** Signs in, and fails the test if that is not let through. */
    public DeskVisitor signedInAs(String name, String password) {
        HttpResponse<String> answer = signIn(name, password);
        if (answer.statusCode() != 302) {
            throw new AssertionError(name + " could not sign in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> signIn(String name, String password) {
        get("/desk/sign-in");
        return post("/desk/sign-in", Map.of("name", name, "password", password));
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.resolve(path)).GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form with the token of the page that was seen last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String token = URLEncoder.encode(this.token, StandardCharsets.UTF_8);
        return postForm(path, form(fields) + (fields.isEmpty() ? "" : "&") + "_csrf=" + token);
    }

    /** Sends a form as it is given, encoded. */
    public HttpResponse<String> postForm(String path, String form) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a form with a file and the token of the page that was seen last. */
    public HttpResponse<String> postFile(String path, String field, String name, byte[] content) {
        String start = "--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(start),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--xx--\r\n"))));
    }

    /**
     * Sends a form with a file of so many bytes, which is made as it is sent.
     *
     * @param sizeTold whether the server hears beforehand how much will come
     */
    HttpResponse<String> postLarge(String path, String field, long bytes, boolean sizeTold) {
        String start = "--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"large.png\"\r\nContent-Type: image/png\r\n\r\n";
        HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(bytes));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(start),
                        sizeTold ? HttpRequest.BodyPublishers.fromPublisher(content, bytes) : content,
                        HttpRequest.BodyPublishers.ofString("\r\n--xx--\r\n"))));
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            left -= some;
            return some;
        }
    }

    String token() {
        return token;
    }

    CookieManager cookies() {
        return cookies;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html,*/*;q=0.5").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
