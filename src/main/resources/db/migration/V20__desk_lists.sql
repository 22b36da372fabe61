-- The desk lists drafts by their last change, and offers by language.
create index content_draft_by_change on content_draft (changed_at);
create index translation_offer_by_language on translation_offer (language, item);
