package org.wegwijs.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wegwijs.files.SourceFile;

/** A service as the database keeps it. The document is the truth; the other columns are taken from it for queries. */
@Entity
@Table(name = "service")
@SuppressWarnings("UnusedVariable") // Queries read the columns.
class ServiceRow {

    @Id
    private String slug;

    /** Null until it is stored for the first time. */
    @Version
    private @Nullable Integer version;

    private String name;
    private String regions;
    private String status;
    private LocalDate checked;
    private LocalDate validUntil;
    private String document;
    private Instant changed;
    private boolean withheld;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected ServiceRow() {}

    @SuppressWarnings("NullAway.Init")
    ServiceRow(ServiceDraft draft, Instant now) {
        slug = draft.slug();
        replaceBy(draft, now);
    }

    final void replaceBy(ServiceDraft draft, Instant now) {
        name = draft.text().name();
        regions = String.join(",", draft.text().regions());
        status = draft.status();
        checked = draft.text().checked();
        validUntil = draft.validUntil();
        document = draft.document();
        changed = now;
    }

    String slug() {
        return slug;
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

    /** The document as the file it would be. */
    SourceFile file() {
        return new SourceFile(ServiceFile.FOLDER + "/" + slug + ServiceFile.ENDING, document);
    }
}
