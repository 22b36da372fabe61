package org.wegwijs.content.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wegwijs.content.ArticleDraft;
import org.wegwijs.content.ArticleFile;
import org.wegwijs.content.ServiceDraft;
import org.wegwijs.content.ShippedContent;
import org.wegwijs.staff.Account;

/** Takes over one article, service or practice of a new version. */
@Component
class ItemUpgrade {

    /** Whose proposals these are: nobody's, so that every editor may decide. */
    static final Account PROGRAM = new Account(new UUID(0, 0), "wegwijs", "Wegwijs", Set.of(), Set.of(), true);

    private final Editing editing;
    private final StoredDrafts drafts;

    ItemUpgrade(Editing editing, StoredDrafts drafts) {
        this.editing = editing;
        this.drafts = drafts;
    }

    /** An item as a file holds it. */
    record Shipped(Kind kind, String id, String text) {

        static Shipped of(ArticleDraft article) {
            Kind kind = article.practice() == null ? Kind.ARTICLES : Kind.PRACTICES;
            return new Shipped(kind, article.id(), ArticleFile.write(article));
        }

        static Shipped of(ServiceDraft service) {
            return new Shipped(Kind.SERVICES, service.slug(), ServiceDocument.tidy(service.document()));
        }

        ShippedRows.Key key() {
            return new ShippedRows.Key(id, "");
        }

        String hash() {
            return ShippedContent.hash(text);
        }
    }

    /**
     * In the caller's transaction.
     *
     * @param before the hashes of the last time
     * @param after gets the hash of this time
     */
    Optional<Upgrade.Deed> take(
            Shipped shipped, Map<ShippedRows.Key, String> before, Map<ShippedRows.Key, String> after) {
        ShippedRows.Key key = shipped.key();
        String hash = shipped.hash();
        Items items = editing.items(shipped.kind());
        String published = items.published(shipped.id()).orElse(null);
        String last = before.getOrDefault(key, "");
        after.put(key, hash);
        if (shipped.text().equals(published) || hash.equals(last)) {
            return Optional.empty();
        }
        if (published == null) {
            return last.isEmpty() && items.faults(shipped.id(), shipped.text()).isEmpty()
                    ? publish(items, shipped, null)
                    : Optional.empty();
        }
        List<StoredDrafts.Version> versions = drafts.versions(shipped.kind(), shipped.id());
        boolean edited = versions.stream().anyMatch(version -> !version.by().equals(Editing.PROGRAM))
                && !ShippedContent.hash(published).equals(last);
        if (!edited) {
            return publish(items, shipped, published);
        }
        return last.isEmpty() && wasThisBefore(versions, hash) ? Optional.empty() : propose(shipped, published);
    }

    /** Where no hash was kept yet: what an edited item was before its first change is in its history. */
    private static boolean wasThisBefore(List<StoredDrafts.Version> versions, String hash) {
        return versions.stream()
                .filter(version -> version.by().equals(Editing.PROGRAM))
                .anyMatch(version -> ShippedContent.hash(version.body()).equals(hash));
    }

    private Optional<Upgrade.Deed> publish(Items items, Shipped shipped, @Nullable String published) {
        if (published != null && drafts.versions(shipped.kind(), shipped.id()).isEmpty()) {
            drafts.addVersion(shipped.kind(), shipped.id(), published, Editing.PROGRAM, null);
        }
        items.publish(shipped.id(), shipped.text());
        drafts.addVersion(shipped.kind(), shipped.id(), shipped.text(), Editing.PROGRAM, null);
        return Optional.of(published == null ? Upgrade.Deed.ADDED : Upgrade.Deed.UPDATED);
    }

    /** In the place of an earlier proposal of the program that nobody has decided over. */
    private Optional<Upgrade.Deed> propose(Shipped shipped, String published) {
        drafts.openOf(shipped.kind(), shipped.id()).stream()
                .filter(draft -> draft.isBy(PROGRAM.id()))
                .forEach(draft -> drafts.move(draft, Draft.State.DISCARDED, null, null));
        long id = drafts.add(shipped.kind(), shipped.id(), shipped.text(), published, PROGRAM);
        drafts.find(id).ifPresent(draft -> drafts.move(draft, Draft.State.PROPOSED, null, null));
        return Optional.of(Upgrade.Deed.PROPOSED);
    }
}
