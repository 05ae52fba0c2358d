package io.clientele.pipeline.demo.export;

import java.util.List;

/** The bytes of a file, the number of its records (bad ones included), and the bad ones. */
public record Rendered(byte[] bytes, int rows, List<BadRow> badRows) {}
