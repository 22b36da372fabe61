package org.wegwijs.staff;

/** What an organisation may want to show only once a person has approved it. */
public enum TextKind {
    ARTICLES,
    SERVICES,
    INTERFACE,
    CRISIS
}
