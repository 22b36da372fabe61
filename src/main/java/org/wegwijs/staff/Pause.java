package org.wegwijs.staff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The switch by which the assistant stops answering everything but cries for help, in every channel. */
@Component
public class Pause {

    private static final String PAUSE = "pause";

    private final StoredSettings settings;
    private final AuditTrail audit;

    Pause(StoredSettings settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** Cheap enough to be asked with every message. */
    public boolean on() {
        return settings.isOn(PAUSE);
    }

    @Transactional
    void turn(boolean on) {
        if (on != on()) {
            settings.put(PAUSE, on ? "yes" : "no");
            audit.note(on ? "pause.on" : "pause.off", "", null, null);
        }
    }
}
