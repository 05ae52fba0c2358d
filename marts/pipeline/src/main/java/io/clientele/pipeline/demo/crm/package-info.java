/** The sample company's customer relationship system: employees, leads, deals, tasks, mails. */
@NullMarked
package io.clientele.pipeline.demo.crm;

import org.jspecify.annotations.NullMarked;
