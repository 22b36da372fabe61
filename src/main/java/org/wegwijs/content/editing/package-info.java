/** How people at the desk change what the assistant knows: drafts, approval, publishing, history. */
@NullMarked
package org.wegwijs.content.editing;

import org.jspecify.annotations.NullMarked;
