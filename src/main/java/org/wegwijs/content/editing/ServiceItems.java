package org.wegwijs.content.editing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.wegwijs.chat.Markdown;
import org.wegwijs.chat.Reply;
import org.wegwijs.content.Articles;
import org.wegwijs.content.Listed;
import org.wegwijs.content.Phone;
import org.wegwijs.content.ServiceDraft;
import org.wegwijs.content.ServiceShowing;
import org.wegwijs.content.ServiceText;
import org.wegwijs.content.Services;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/** Services, each an HSDS document. */
final class ServiceItems implements Items {

    private final Services services;
    private final Articles articles;
    private final ObjectProvider<ServiceShowing> showing;

    ServiceItems(Services services, Articles articles, ObjectProvider<ServiceShowing> showing) {
        this.services = services;
        this.articles = articles;
        this.showing = showing;
    }

    @Override
    public Kind kind() {
        return Kind.SERVICES;
    }

    @Override
    public List<Listed> all() {
        return services.listed();
    }

    @Override
    public Optional<Listed> listed(String id) {
        return services.listed(id);
    }

    @Override
    public Optional<String> published(String id) {
        return services.kept(id).map(draft -> ServiceDocument.tidy(draft.document()));
    }

    @Override
    public String begun(String id) {
        return ServiceDocument.empty(id).text();
    }

    @Override
    public boolean taken(String id) {
        return articles.exists(id);
    }

    @Override
    public List<Fault> faults(String id, String text) {
        List<Fault> faults = new ArrayList<>();
        services.read(file(id, text), faults);
        if (taken(id)) {
            faults.add(new Fault(id + ".json", 0, "", "'" + id + "' is the name of an article; choose another"));
        }
        return faults;
    }

    @Override
    public String tidy(String id, String text) {
        return ServiceDocument.tidy(text);
    }

    @Override
    public Merge.Merged merged(String id, String base, String changed, String published) {
        return Merge.services(id, base, changed, published);
    }

    @Override
    public Optional<Reply> reply(String id, String text) {
        ServiceShowing chat = showing.getIfAvailable();
        return services.read(file(id, text), new ArrayList<>())
                .map(ServiceDraft::text)
                .map(service -> chat == null ? brief(id, text, service) : chat.shown(service, service.language()));
    }

    /** Where there is no chat. */
    private static Reply brief(String id, String text, ServiceText service) {
        String phones = service.contact().phones().stream().map(Phone::number).collect(Collectors.joining(", "));
        String hours = ServiceForm.of(id, text).fields().getOrDefault("hours", "");
        String lines = List.of(service.description(), phones, hours).stream()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n\n"));
        return Reply.of(service.language().value(), "**" + Markdown.literal(service.name()) + "**\n\n" + lines);
    }

    @Override
    public void publish(String id, String text) {
        services.save(draft(id, text));
    }

    @Override
    public void withhold(String id, boolean out) {
        services.withhold(id, out);
    }

    @Override
    public String stillRight(String id, String text, LocalDate today) {
        ServiceDraft old = draft(id, text);
        long days = ChronoUnit.DAYS.between(old.text().checked(), old.validUntil());
        return ServiceForm.of(id, text)
                .with(
                        Map.of(
                                "assured_date",
                                today.toString(),
                                "valid-until",
                                today.plusDays(days).toString()),
                        Map.of())
                .text();
    }

    private ServiceDraft draft(String id, String text) {
        return services.read(file(id, text), new ArrayList<>())
                .orElseThrow(() -> new IllegalArgumentException("The document of '" + id + "' has a fault."));
    }

    private static SourceFile file(String id, String text) {
        return new SourceFile(id + ".json", text);
    }
}
