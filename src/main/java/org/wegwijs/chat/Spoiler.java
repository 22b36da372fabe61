package org.wegwijs.chat;

import org.commonmark.node.CustomNode;

/** What a reader sees only after asking for it, {@code ||like this||}: others may look at the same screen. */
public final class Spoiler extends CustomNode {}
