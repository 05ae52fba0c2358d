/** Who may see what: users, sessions, permissions and the audit log. */
@NullMarked
package io.clientele.report.access;

import org.jspecify.annotations.NullMarked;
