package io.clientele.pipeline.demo.export;

import java.util.function.Supplier;

/** One file of one delivery: its path below the exports folder, and how it comes about. */
public record ExportFile(Delivery delivery, String path, Supplier<Rendered> content) {}
