package org.wegwijs.staff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the organisation works at its desk. */
@Component
public class DeskSettings {

    private static final String TEAM_OF_ONE = "team-of-one";
    private static final String APPROVED_ONLY = "approved-only";

    private final StoredSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DeskSettings(StoredSettings settings, AuditTrail audit, ApplicationEventPublisher events) {
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** Whether people may approve what they proposed themselves, since there is nobody else. */
    public boolean teamOfOne() {
        return settings.isOn(TEAM_OF_ONE);
    }

    /** Whether a text of this kind is shown only once a person has approved it. */
    public boolean approvedOnly(TextKind kind) {
        return approvedOnly().contains(kind);
    }

    Set<TextKind> approvedOnly() {
        Set<TextKind> kinds = EnumSet.noneOf(TextKind.class);
        String joined = settings.find(APPROVED_ONLY).orElse("");
        for (TextKind kind : TextKind.values()) {
            if (Set.of(joined.split(",")).contains(word(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    @Transactional
    void setTeamOfOne(boolean on) {
        if (on != teamOfOne()) {
            settings.put(TEAM_OF_ONE, on ? "yes" : "no");
            audit.note("settings.team-of-one", "", on ? "no" : "yes", on ? "yes" : "no");
        }
    }

    @Transactional
    void setApprovedOnly(Set<TextKind> kinds) {
        Set<TextKind> before = approvedOnly();
        if (!kinds.equals(before)) {
            settings.put(APPROVED_ONLY, join(kinds));
            audit.note("settings.approved-only", "", join(before), join(kinds));
            events.publishEvent(new ApprovedOnlyChanged(kinds));
        }
    }

    private static String join(Set<TextKind> kinds) {
        return String.join(",", kinds.stream().sorted().map(DeskSettings::word).toList());
    }

    private static String word(TextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
