package io.clientele.connector.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code sources} as written.
 *
 * @param name the source's name; it stands in every row as {@code _source}
 * @param type the source pack, such as {@code salesforce-export}
 * @param path the folder, file or glob that is delivered to; absolute, empty when not given
 * @param mapping the mapping file of a spreadsheet, absolute
 * @param timezone the zone of its local times; the company's unless it says otherwise
 * @param isRequired whether a run stops when the source is missing
 * @param settings what else the entry says, such as {@code account}; names of secrets end in {@code
 *     _from}
 * @param where for messages, such as {@code clientele.yaml line 7, sources.shop}
 */
public record SourceSettings(
    String name,
    String type,
    String path,
    @Nullable Path mapping,
    ZoneId timezone,
    boolean isRequired,
    Map<String, String> settings,
    String where) {
  public SourceSettings {
    settings = Map.copyOf(settings);
  }
}
