package io.varphi.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page, in memory: there is no path that a request could escape from. */
final class Page {
  private static final List<String> FILES =
      List.of(
          "index.html",
          "style.css",
          "icon.svg",
          "main.js",
          "api.js",
          "axes.js",
          "catalogue.js",
          "colours.js",
          "controls.js",
          "curves.js",
          "distribution.js",
          "dom.js",
          "errors.js",
          "export.js",
          "facts.js",
          "gate.js",
          "i18n.js",
          "numbers.js",
          "plot.js",
          "simplex.js",
          "stack.js",
          "state.js");

  private final Map<String, Reply> files;

  private Page(Map<String, Reply> files) {
    this.files = files;
  }

  static Page load() {
    Map<String, Reply> files = new LinkedHashMap<>();
    for (String name : FILES) {
      files.put("/" + name, Reply.of(type(name), bytes(name)).with("Cache-Control", "no-cache"));
    }
    files.put("/", files.get("/index.html"));
    return new Page(Map.copyOf(files));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Page.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the page lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case String other -> throw new IllegalStateException("no media type for " + other);
    };
  }

  Optional<Reply> find(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
