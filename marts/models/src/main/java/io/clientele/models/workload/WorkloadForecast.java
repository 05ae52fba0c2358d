package io.clientele.models.workload;

import java.util.List;
import java.util.Optional;

/**
 * The forecast of one queue, and how far such limits held in the past.
 *
 * @param hours hours of the week that brought a contact; what they are expected to bring is not to
 *     be told when there is a reason
 * @param replayed hours of later weeks that were held against limits learned before them
 * @param held those within their limits
 * @param reason why too little is known for a forecast
 */
public record WorkloadForecast(
    List<HourForecast> hours, long replayed, long held, Optional<String> reason) {
  public WorkloadForecast {
    hours = List.copyOf(hours);
  }
}
