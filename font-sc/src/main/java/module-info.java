import io.varphi.figure.FontSource;
import io.varphi.font.sc.VarphiSansSc;
import org.jspecify.annotations.NullMarked;

/** A font with the Chinese characters of figures. */
@NullMarked
module io.varphi.font.sc {
  requires io.varphi.figure;
  requires static org.jspecify;

  exports io.varphi.font.sc;

  provides FontSource with
      VarphiSansSc;
}
