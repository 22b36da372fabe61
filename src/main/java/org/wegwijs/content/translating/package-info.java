/** How people at the desk translate what the assistant knows, segment by segment, and take it out and in as PO files. */
@NullMarked
package org.wegwijs.content.translating;

import org.jspecify.annotations.NullMarked;
