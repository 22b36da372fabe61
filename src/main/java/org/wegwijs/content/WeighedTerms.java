package org.wegwijs.content;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What an index knows of a question.
 *
 * @param known the terms that any text holds, weighed
 * @param most what a text would get that held all that is expected endlessly often
 */
record WeighedTerms(List<Query> known, double most) {}
