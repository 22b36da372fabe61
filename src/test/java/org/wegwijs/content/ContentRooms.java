package org.wegwijs.content;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.language.LanguageTag;
import org.wegwijs.staff.DeskSettings;

/** The room with those it may use, and a clock that a test can set. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {ContentRooms.class, LanguageTag.class, SourceFiles.class},
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.wegwijs\\.content\\.[a-z]+\\..*"))
@ComponentScan(
        basePackageClasses = DeskSettings.class,
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.wegwijs\\.staff\\.(DeskSettings|StoredSettings|AuditTrail|SignedIn)"))
@EntityScan(basePackageClasses = ContentRooms.class)
@EnableJpaRepositories(basePackageClasses = ContentRooms.class, considerNestedRepositories = false)
class ContentRooms {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    static final class SettableClock extends Clock {

        static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

        private volatile Instant now = START;

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
