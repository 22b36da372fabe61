package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Looks at every form of the desk that takes a file, of whatever room; a new one is tried by itself. */
@RunningDesk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A file of 50 MB")
class UploadsTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long SIZE = 50 * MEGABYTE;

    /** What a request takes whatever is in it, and far less than the file. */
    private static final long MOST_MEMORY = 8 * MEGABYTE;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private DeskVisitor visitor;

    @BeforeAll
    void signIn() {
        new AccountFixture(beans).with("ursula", Role.values());
        visitor = new DeskVisitor(port).signedInAs("ursula", AccountFixture.PASSWORD);
        visitor.get("/desk/organisation");
    }

    Stream<String> forms() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> takesFile(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replace("{language}", "nl").replaceAll("\\{[a-z]+}", new UUID(0, 0).toString()))
                .sorted();
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(MultipartFile.class);
    }

    @Test
    @DisplayName("has these forms to be sent to")
    void areKnown() {
        assertThat(forms()).contains("/desk/organisation/logo", "/desk/translations/po/nl");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("is refused in plain words, without being held in memory, and the desk goes on")
    void isRefused(String form) {
        for (boolean sizeTold : new boolean[] {true, false}) {
            long before = allocated();
            HttpResponse<String> answer = visitor.postLarge(form, "file", SIZE, sizeTold);
            assertThat(answer.statusCode()).as("size told: " + sizeTold).isEqualTo(413);
            assertThat(answer.body()).contains("The file is too large");
            assertThat(allocated() - before).as("bytes taken by the server").isLessThan(MOST_MEMORY);
            assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        }
    }

    /** By the threads that answer requests. */
    private static long allocated() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().contains("-exec-"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadAllocatedBytes)
                .sum();
    }
}
