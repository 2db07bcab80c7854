package io.varphi.explorer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An explorer that a test asks. */
final class Server implements AutoCloseable {
  private final Explorer explorer;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Server() {
    try {
      explorer = Explorer.start(0, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return explorer.uri();
  }

  HttpClient client() {
    return client;
  }

  /** A value of a query, encoded. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  HttpResponse<byte[]> get(String pathAndQuery) {
    return send(HttpRequest.newBuilder(uri().resolve(pathAndQuery)).GET());
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  JsonObject json(String pathAndQuery) {
    HttpResponse<byte[]> response = get(pathAndQuery);
    JsonElement json = JsonParser.parseString(text(response));
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + json);
    }
    return json.getAsJsonObject();
  }

  double[] doubles(String pathAndQuery) {
    HttpResponse<byte[]> response = get(pathAndQuery);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + text(response));
    }
    double[] values = new double[response.body().length / Double.BYTES];
    ByteBuffer.wrap(response.body()).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
    return values;
  }

  /** What comes back for bytes as they are, as far as it comes. */
  String raw(byte[] request) throws IOException {
    try (Socket socket = new Socket(uri().getHost(), uri().getPort())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketException e) {
      return ""; // the server hung up
    }
  }

  String raw(String request) throws IOException {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() {
    explorer.close();
    client.close();
  }
}
