package io.clientele.lakehouse.engine;

/**
 * The name under which a commit is made exactly once: an application and a strictly rising number
 * given by the journal, never by a clock.
 *
 * <p>A table remembers the highest number per application; the same number again writes nothing.
 * One application never writes two tables.
 */
public record Transaction(String application, long number) {}
