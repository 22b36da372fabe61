package org.wegwijs.content;

/**
 * What is kept of a text that is in an index.
 *
 * @param fingerprint of the text as it was put in
 * @param words its distinct words, with spaces between them: a set of them would take ten times the room
 */
record IndexedText(long fingerprint, String words) {}
