/** Names, types and shapes of tables: the part of the storage contract that every module shares. */
@NullMarked
package io.clientele.lakehouse.table;

import org.jspecify.annotations.NullMarked;
