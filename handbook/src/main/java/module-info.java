import org.jspecify.annotations.NullMarked;

/** What is said of each function of the catalogue, in English and Chinese. */
@NullMarked
module io.varphi.handbook {
  requires transitive io.varphi.core;
  requires static org.jspecify;

  exports io.varphi.handbook;
}
