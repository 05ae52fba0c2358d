package io.clientele.connector.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How customers are told apart and named.
 *
 * @param decisions the file in which people say which records are one customer and which are not;
 *     null when there is none
 * @param fixedKey what the lake's key is made of in samples, whose ids must come out the same; null
 *     where the lake has a key of its own
 */
public record IdentitySettings(@Nullable Path decisions, @Nullable String fixedKey) {}
