package io.clientele.report.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** Style, script and charts: fixed names on the class path, compressed once. */
final class Assets {
  private static final String YEAR = "private, max-age=31536000, immutable";
  private static final Map<String, Asset> KNOWN =
      Map.of(
          "app.css", new Asset("/assets/app.css", "text/css; charset=utf-8"),
          "app.js", new Asset("/assets/app.js", "text/javascript; charset=utf-8"),
          "icon.svg", new Asset("/assets/icon.svg", "image/svg+xml"),
          "echarts.js",
              new Asset(
                  "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js",
                  "text/javascript; charset=utf-8"));

  private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

  private record Asset(String resource, String contentType) {}

  void serve(Context ctx) {
    Asset asset = KNOWN.get(ctx.pathParam("name"));
    if (asset == null) {
      throw RefusedException.notFound("There is no such file.");
    }
    ctx.header("Cache-Control", YEAR);
    ctx.contentType(asset.contentType());
    String accepted = ctx.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      ctx.disableCompression();
      ctx.header("Content-Encoding", "gzip");
      ctx.header("Vary", "Accept-Encoding");
      ctx.result(compressed.computeIfAbsent(asset.resource(), Assets::gzip));
    } else {
      ctx.result(read(asset.resource()));
    }
  }

  private static byte[] gzip(String resource) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(read(resource));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The server was built without " + resource);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
