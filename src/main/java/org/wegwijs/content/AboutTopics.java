package org.wegwijs.content;

/**
 * What an article is about.
 *
 * @param topics each with a blank before and after it
 */
record AboutTopics(String id, String topics) {}
