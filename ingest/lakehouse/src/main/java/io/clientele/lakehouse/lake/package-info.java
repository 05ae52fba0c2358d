/**
 * The folder that holds everything: paths, the writer's lock, durable files, the ledger of tables,
 * the journal.
 */
@NullMarked
package io.clientele.lakehouse.lake;

import org.jspecify.annotations.NullMarked;
