package io.clientele.pipeline.demo.ads;

/**
 * One click on an advertisement.
 *
 * <p>{@code keyword} is an index or {@link Keyword#NONE}; {@code buyer} is the index of the person
 * whose first order this click brought, or {@link #NOBODY}.
 */
public record Click(String gclid, int keyword, long at, Device device, int buyer) {
  public static final int NOBODY = -1;
}
