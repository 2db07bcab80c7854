import org.jspecify.annotations.NullMarked;

/** Figures of activation functions. */
@NullMarked
module io.varphi.figure {
  requires transitive io.varphi.core;
  requires java.desktop;
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires static org.jspecify;

  exports io.varphi.figure;

  uses io.varphi.figure.FontSource;
}
