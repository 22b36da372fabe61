package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFile;

/** Makes services of HSDS documents, with the topics and places that are known. */
@Component
class ServiceReading {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceReading.class);

    private final Topics topics;
    private final Places places;

    ServiceReading(Topics topics, Places places) {
        this.topics = topics;
        this.places = places;
    }

    /** Empty, with all faults, where anything is wrong. */
    Optional<ServiceDraft> read(SourceFile file, Collection<Fault> faults) {
        return ServiceFile.read(file, topics, places, faults);
    }

    /** What can be shown of a stored service: topics and places that have gone since are left out. */
    Optional<ServiceDraft> stored(ServiceRow row) {
        List<Fault> faults = new ArrayList<>();
        Optional<ServiceDraft> draft = ServiceFile.lenient(row.file(), topics, places, faults);
        faults.forEach(fault -> LOG.warn("A stored service is no longer right: {}", fault));
        return draft;
    }
}
