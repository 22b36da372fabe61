package org.wegwijs.understanding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.wegwijs.content.Articles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskSettings;

/** The room with those it may use, on a frozen day. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {UnderstandingRooms.class, Articles.class, LanguageTag.class, SourceFiles.class},
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.wegwijs\\.content\\.[a-z]+\\..*"))
@ComponentScan(
        basePackageClasses = DeskSettings.class,
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.wegwijs\\.staff\\.(DeskSettings|StoredSettings|AuditTrail|SignedIn)"))
@EntityScan(basePackageClasses = Articles.class)
@EnableJpaRepositories(basePackageClasses = Articles.class)
class UnderstandingRooms {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    }
}
