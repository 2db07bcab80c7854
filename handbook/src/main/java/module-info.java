import org.jspecify.annotations.NullMarked;

/** What is said of each function, in English and Chinese, and the site made of it. */
@NullMarked
module io.varphi.handbook {
  requires transitive io.varphi.core;
  requires io.varphi.figure;
  requires static org.jspecify;

  exports io.varphi.handbook;
}
