package io.clientele.models.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A deal that is neither won nor lost.
 *
 * @param dealId tells deals apart; its draws depend on nothing else
 * @param amount what it brings when it is won; 0 when not known
 * @param stage the present stage; null when nothing tells when it was reached
 * @param days since the present stage was reached, else since the deal was created
 * @param probability what the CRM itself says, 0 to 1; used only without a stage
 * @param expectedDays days until the CRM expects the end; null when it does not tell, or is late
 */
public record OpenDeal(
    String dealId,
    double amount,
    @Nullable String stage,
    long days,
    @Nullable Double probability,
    @Nullable Long expectedDays) {}
