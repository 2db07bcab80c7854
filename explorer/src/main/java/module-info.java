import org.jspecify.annotations.NullMarked;

/** A local page on which functions are moved. */
@NullMarked
module io.varphi.explorer {
  requires io.varphi.core;
  requires io.varphi.figure;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports io.varphi.explorer;
}
