/** HTTP: routes, headers, cookies and the server itself. */
@NullMarked
package io.clientele.report.web;

import org.jspecify.annotations.NullMarked;
