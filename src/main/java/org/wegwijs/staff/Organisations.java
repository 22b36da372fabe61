package org.wegwijs.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;

/** The organisation as it presents itself today: as it was last written at the desk, else as the file has it. */
@Component
public class Organisations {

    /** The ending of addresses that lead nowhere (RFC 2606); the settings that come with the program use it. */
    private static final String PLACEHOLDER = ".example";

    private static final String SETTING = "organisation";

    private static final Logger log = LoggerFactory.getLogger(Organisations.class);

    /** Only the last is ever asked for. */
    private final Cache<String, Organisation> read =
            Caffeine.newBuilder().maximumSize(2).build();

    private final Organisation ofFile;
    private final StoredSettings settings;
    private final AuditTrail audit;

    Organisations(OrganisationFile file, StoredSettings settings, AuditTrail audit) {
        List<Fault> faults = new ArrayList<>();
        this.ofFile = file.read(faults);
        FaultyFiles.refuse(faults);
        this.settings = settings;
        this.audit = audit;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (current().privacyContact().endsWith(PLACEHOLDER)) {
            log.warn(
                    "The organisation is still the one that {} came with; write your own at /desk/organisation.",
                    OrganisationFile.PATH);
        }
    }

    /** Cheap enough to be asked with every message. */
    public Organisation current() {
        return settings.find(SETTING)
                .map(json -> read.get(json, OrganisationJson::read))
                .orElse(ofFile);
    }

    @Transactional
    void change(Organisation organisation) {
        Organisation before = current();
        if (!organisation.equals(before)) {
            settings.put(SETTING, OrganisationJson.write(organisation));
            audit.note(
                    "organisation.changed",
                    organisation.name(),
                    OrganisationJson.write(before),
                    OrganisationJson.write(organisation));
        }
    }
}
