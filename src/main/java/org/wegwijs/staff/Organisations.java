package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;

/** The organisation as it presents itself today: as it was last written at the desk, else as the file has it. */
@Component
public class Organisations {

    /** The ending of addresses that lead nowhere (RFC 2606); the settings that come with the program use it. */
    private static final String PLACEHOLDER = ".example";

    private static final Logger log = LoggerFactory.getLogger(Organisations.class);

    private final Organisation ofFile;

    Organisations(OrganisationFile file) {
        List<Fault> faults = new ArrayList<>();
        this.ofFile = file.read(faults);
        FaultyFiles.refuse(faults);
        if (ofFile.privacyContact().endsWith(PLACEHOLDER)) {
            log.warn(
                    "{} still holds the settings it came with; put your own into the folder of WEGWIJS_FILES.",
                    OrganisationFile.PATH);
        }
    }

    /** Cheap enough to be asked with every message. */
    public Organisation current() {
        return ofFile;
    }
}
