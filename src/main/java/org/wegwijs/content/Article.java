package org.wegwijs.content;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.wegwijs.language.LanguageTag;

/** An article as the database keeps it. */
@Entity
@Table(name = "article")
class Article {

    /** Loads the segments and sources of this many articles at once. */
    private static final int BATCH = 200;

    @Id
    private String id;

    /** Null until it is stored for the first time. */
    @Version
    private @Nullable Integer version;

    private String topic;

    @Convert(converter = Marks.Phases.class)
    private Set<Phase> phases;

    @Convert(converter = Marks.Audiences.class)
    private Set<Audience> audiences;

    @Convert(converter = Marks.Care.class)
    private Set<CareMark> care;

    private String region;

    @Convert(converter = LanguageColumn.class)
    private LanguageTag language;

    private LocalDate checked;
    private LocalDate validUntil;

    @Convert(converter = PracticeColumn.class)
    private @Nullable PracticeFacts practice;

    @SuppressWarnings("UnusedVariable") // Queries read it.
    private String topics;

    private boolean withheld;

    @SuppressWarnings("UnusedVariable") // Queries read it.
    private Instant changed;

    @ElementCollection
    @CollectionTable(name = "article_source", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Source> sources = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_segment", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Segment> segments = new ArrayList<>();

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    @SuppressWarnings("NullAway.Init")
    Article(ArticleDraft draft, Instant now) {
        id = draft.id();
        replaceBy(draft, now);
    }

    final void replaceBy(ArticleDraft draft, Instant now) {
        topic = draft.topic();
        phases = draft.phases();
        audiences = draft.audiences();
        care = draft.care();
        region = draft.region();
        language = draft.language();
        checked = draft.checked();
        validUntil = draft.validUntil();
        practice = draft.practice();
        topics = " " + draft.topic() + " "
                + (practice == null
                        ? ""
                        : practice.topics().stream().map(topic -> topic + " ").collect(Collectors.joining()));
        changed = now;
        if (!sources.equals(draft.sources())) {
            sources.clear();
            sources.addAll(draft.sources());
        }
        if (!segments.equals(draft.segments())) {
            segments.clear();
            segments.addAll(draft.segments());
        }
    }

    String id() {
        return id;
    }

    /** Its translations have changed. */
    void touch(Instant now) {
        changed = now;
    }

    /** Whether somebody has taken it out of every channel. */
    boolean withheld() {
        return withheld;
    }

    void withhold(boolean out, Instant now) {
        withheld = out;
        changed = now;
    }

    ArticleDraft draft() {
        return new ArticleDraft(
                id, topic, phases, audiences, care, region, language, sources, checked, validUntil, segments, practice);
    }
}
