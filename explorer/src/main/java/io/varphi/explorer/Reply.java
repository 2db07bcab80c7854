package io.varphi.explorer;

import io.varphi.Language;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is answered. */
final class Reply {
  private static final int OK = 200;

  private final int status;
  private final byte[] body;
  private final Map<String, String> headers;

  private Reply(int status, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** Bytes that are not changed any more. */
  static Reply of(String type, byte[] body) {
    return of(OK, type, body);
  }

  private static Reply of(int status, String type, byte[] body) {
    return new Reply(status, body, Map.of("Content-Type", type));
  }

  static Reply json(Json value) {
    return json(OK, value);
  }

  static Reply json(int status, Json value) {
    byte[] body = Json.write(value).getBytes(StandardCharsets.UTF_8);
    return of(status, "application/json; charset=utf-8", body);
  }

  /** Doubles in the order of bytes that all today's processors have: little-endian. */
  static Reply numbers(double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(values);
    return of("application/octet-stream", bytes.array());
  }

  /** {@code {"error": …, "column": …, "original": …}}, the latter two where there are such. */
  static Reply refusal(Refusal refusal, Language language) {
    return json(refusal.status(), with(Json.members(), refusal, language));
  }

  /** An answer with what is refused in it. */
  static Json.Members with(Json.Members answer, Refusal refusal, Language language) {
    Json.Members told = answer.with("error", refusal.sentence(language));
    if (refusal.column().isPresent()) {
      told = told.with("column", refusal.column().getAsInt());
    }
    Optional<String> original = refusal.original(language);
    return original.isPresent() ? told.with("original", original.get()) : told;
  }

  Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, body, more);
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  /** The headers besides those that every answer has. */
  Map<String, String> headers() {
    return headers;
  }
}
