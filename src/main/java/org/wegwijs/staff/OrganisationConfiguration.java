package org.wegwijs.staff;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;

/** Reads the organisation's settings at the start. */
@Configuration
class OrganisationConfiguration {

    /** The ending of addresses that lead nowhere (RFC 2606); the settings that come with the program use it. */
    private static final String PLACEHOLDER = ".example";

    private static final Logger log = LoggerFactory.getLogger(OrganisationConfiguration.class);

    @Bean
    Organisation organisation(OrganisationFile file) {
        List<Fault> faults = new ArrayList<>();
        Organisation organisation = file.read(faults);
        FaultyFiles.refuse(faults);
        if (organisation.privacyContact().endsWith(PLACEHOLDER)) {
            log.warn(
                    "{} still holds the settings it came with; put your own into the folder of WEGWIJS_FILES.",
                    OrganisationFile.PATH);
        }
        return organisation;
    }
}
