/**
 * The browser channel: the same conversation on a page of our own, with no account, no cookie and no other server. The
 * thread lives in the tab; here is only what a tab has not received yet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "conversation", "delivery", "language", "staff"})
package org.wegwijs.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
