import org.jspecify.annotations.NullMarked;

/** The command line. */
@NullMarked
module io.varphi.cli {
  requires ch.randelshofer.fastdoubleparser;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires io.varphi.core;
  requires io.varphi.explorer;
  requires io.varphi.figure;
  requires io.varphi.handbook;
  requires io.varphi.lab;
  requires static org.jspecify;

  opens io.varphi.cli to
      info.picocli;
}
