package org.wegwijs.dialog;

/**
 * What a person answered to a question.
 *
 * @param value the form that is remembered: a choice's id, a number, an ISO date, a text, a language tag, an ISO 3166 code
 * @param to where it leads
 */
record Answer(String value, Target to) {}
