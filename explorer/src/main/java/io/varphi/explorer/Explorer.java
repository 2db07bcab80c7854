package io.varphi.explorer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A page on the loopback interface on which functions are moved. It is served until it is closed.
 *
 * <p>Only programs on this machine reach it, and only its own pages are answered by it.
 */
public final class Explorer implements AutoCloseable {
  /** The port unless another one is asked for. */
  public static final int DEFAULT_PORT = 8321;

  private static final int PORTS_TRIED = 100;
  private static final int LARGEST_PORT = 65_535;
  private static final int BACKLOG = 256;

  private final HttpServer server;
  private final ExecutorService requests;
  private final Api api;

  private Explorer(HttpServer server, ExecutorService requests, Api api) {
    this.server = server;
    this.requests = requests;
    this.api = api;
  }

  /**
   * Starts to serve the page.
   *
   * @param port from 0, for any free one, to 65535
   * @param explicitPort whether the port was asked for, so that no other one is taken instead
   * @throws IllegalArgumentException if there is no such port
   * @throws IOException with a sentence, if the port, or all of the next hundred, are taken
   */
  public static Explorer start(int port, boolean explicitPort) throws IOException {
    if (port < 0 || port > LARGEST_PORT) {
      throw new IllegalArgumentException(
          "there is no port " + port + "; give one from 1 to 65535, or 0 for any free one");
    }
    setDefaults();
    HttpServer server = bound(port, explicitPort);
    Api api = Api.create();
    ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    Guard guard = Guard.of(server.getAddress().getPort());
    server.createContext("/", new Router(guard, Page.load(), api));
    server.setExecutor(requests);
    server.start();
    return new Explorer(server, requests, api);
  }

  /** What the JDK's server reads once, before its first request. */
  private static void setDefaults() {
    setDefault(
        "sun.net.httpserver.nodelay", "true"); // not waiting for the browser's acknowledgement
    setDefault("sun.net.httpserver.maxReqTime", "20");
    setDefault("sun.net.httpserver.maxRspTime", "120");
    setDefault("jdk.httpserver.maxConnections", "1000");
    setDefault("sun.net.httpserver.maxReqHeaderSize", "65536");
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer bound(int port, boolean explicitPort) throws IOException {
    int last = explicitPort || port == 0 ? port : Math.min(port + PORTS_TRIED, LARGEST_PORT);
    String reason = "";
    for (int candidate = port; candidate <= last; candidate++) {
      try {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return HttpServer.create(new InetSocketAddress(loopback, candidate), BACKLOG);
      } catch (BindException e) {
        reason = String.valueOf(e.getMessage());
      }
    }
    throw new IOException(
        last == port
            ? "port "
                + port
                + " cannot be had ("
                + reason
                + "); choose another one, or none for the next that is free"
            : "no port from " + port + " to " + last + " can be had (" + reason + ")");
  }

  /** The address of the page. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Ends the service at once. */
  @Override
  public void close() {
    server.stop(0);
    requests.shutdownNow();
    api.close();
  }
}
