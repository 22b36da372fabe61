package org.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Looks at every address of the desk that any room serves; a new one is asked for by itself. */
@RunningDesk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every address of the desk")
class RefusalsTest {

    /** Open before the sign-in. */
    private static final Set<String> WAYS_IN =
            Set.of("/desk/sign-in", "/desk/{kind:set-up|invitation|password}/{token}");

    /** Open to everybody who is signed in, whatever their roles. */
    private static final Set<String> EVERYBODYS = Set.of(
            "/desk",
            "/desk/me",
            "/desk/me/language",
            "/desk/me/password",
            "/desk/me/sessions/{handle}/end",
            "/desk/sign-out",
            "/desk/refused");

    private static final Pattern ROLE = Pattern.compile("'([A-Z]+)'");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*})?[^{}]*}");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    final Map<Role, DeskVisitor> visitors = new EnumMap<>(Role.class);

    /** One thing that can be asked for. */
    record Address(
            RequestMethod method, String pattern, @Nullable Set<Role> roles) {

        /** With something in the place of every variable. */
        String path() {
            return VARIABLE.matcher(pattern).replaceAll(variable -> value(variable.group()));
        }

        /** Something that the variable takes. */
        private static String value(String variable) {
            String any = new UUID(0, 0).toString();
            int colon = variable.indexOf(':');
            if (colon < 0) {
                return any;
            }
            String form = variable.substring(colon + 1, variable.length() - 1);
            return Stream.of(any, "999999", "a", form.split("\\|", 2)[0])
                    .filter(value -> value.matches(form))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing fits " + variable));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    void everyRole() {
        AccountFixture fixture = new AccountFixture(beans);
        for (Role role : Role.values()) {
            String name = "only-" + role.name();
            fixture.with(name.toLowerCase(Locale.ROOT), role);
            visitors.put(role, new DeskVisitor(port).signedInAs(name, AccountFixture.PASSWORD));
        }
    }

    Stream<Address> addresses() {
        Map<String, Address> all = new TreeMap<>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.equals("/desk") || pattern.startsWith("/desk/"))
                        .forEach(pattern -> {
                            Set<RequestMethod> methods =
                                    mapping.getMethodsCondition().getMethods();
                            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                                Address address = new Address(method, pattern, roles(handler));
                                all.put(address.toString(), address);
                            }
                        }));
        return all.values().stream();
    }

    private static @Nullable Set<Role> roles(HandlerMethod handler) {
        PreAuthorize rule = handler.getMethodAnnotation(PreAuthorize.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        }
        if (rule == null) {
            return null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Matcher names = ROLE.matcher(rule.value());
        while (names.find()) {
            roles.add(Role.valueOf(names.group(1)));
        }
        return roles;
    }

    @Test
    @DisplayName("is known to this test")
    void areFound() {
        assertThat(addresses().map(Address::toString))
                .contains("GET /desk", "GET /desk/accounts", "POST /desk/pause", "POST /desk/organisation/logo");
        assertThat(addresses()
                        .filter(one -> one.pattern().equals("/desk/audit"))
                        .map(Address::roles))
                .containsExactly(Set.of(Role.ADMIN));
        assertThat(addresses()
                        .filter(one -> one.pattern().equals("/desk/pause"))
                        .map(Address::roles))
                .containsOnly(Set.of(Role.ADMIN, Role.EDITOR));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("says whom it is for, and is refused to everybody else")
    void refusesOthers(Address address) {
        if (WAYS_IN.contains(address.pattern())) {
            return;
        }
        assertThat(status(new DeskVisitor(port), address)).as("not signed in").isEqualTo(302);
        Set<Role> roles = address.roles();
        if (roles == null) {
            assertThat(EVERYBODYS).as("addresses without @PreAuthorize").contains(address.pattern());
            return;
        }
        assertThat(roles).isNotEmpty();
        for (Role role : Role.values()) {
            int status = roles.contains(role) && address.method() != RequestMethod.GET
                    ? 200
                    : status(visitor(role), address);
            if (roles.contains(role)) {
                assertThat(status).as(role.name()).isNotIn(302, 403, 500);
            } else {
                assertThat(status).as(role.name()).isEqualTo(403);
            }
        }
    }

    private DeskVisitor visitor(Role role) {
        return Objects.requireNonNull(visitors.get(role));
    }

    private static int status(DeskVisitor visitor, Address address) {
        if (address.method() == RequestMethod.GET) {
            return visitor.get(address.path()).statusCode();
        }
        // The sign-in page has a token for everybody.
        visitor.get(visitor.token().isEmpty() ? "/desk/sign-in" : "/desk");
        return visitor.post(address.path(), Map.of()).statusCode();
    }

    @Test
    @DisplayName("shows nobody a link that they may not follow")
    void linksOnlyWhereAllowed() {
        List<String> admins = Arrays.asList("/desk/accounts", "/desk/audit", "/desk/organisation");
        String home = visitor(Role.VOLUNTEER).get("/desk").body();
        admins.forEach(path -> assertThat(home).doesNotContain("href=\"" + path));
        String own = visitor(Role.ADMIN).get("/desk").body();
        admins.forEach(path -> assertThat(own).contains("href=\"" + path));
    }
}
