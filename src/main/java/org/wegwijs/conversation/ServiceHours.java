package org.wegwijs.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wegwijs.content.Openness;
import org.wegwijs.content.ServiceText;
import org.wegwijs.content.Services;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.language.Messages;

/** When a service is open, in words. */
@Component
final class ServiceHours {

    private final Services services;
    private final Messages messages;
    private final Clock clock;

    ServiceHours(Services services, Messages messages, Clock clock) {
        this.services = services;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether it is open at this moment, and when that changes. */
    String now(Openness open, ServiceText service, LanguageTag language) {
        return text(language).now(open, today(service));
    }

    /** The same, then all hours of the week. */
    List<String> all(ServiceText service, LanguageTag language) {
        HoursText text = text(language);
        // A location often repeats what holds for the whole service.
        Set<String> lines = new LinkedHashSet<>(List.of(text.now(services.openness(service), today(service))));
        lines.addAll(text.lines(service.hours()));
        service.locations().forEach(at -> lines.addAll(text.lines(at.hours())));
        return List.copyOf(lines);
    }

    private HoursText text(LanguageTag language) {
        return new HoursText(messages, language);
    }

    private LocalDate today(ServiceText service) {
        return LocalDate.now(clock.withZone(service.hours().zone()));
    }
}
