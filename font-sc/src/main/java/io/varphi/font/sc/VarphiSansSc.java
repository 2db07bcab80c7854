package io.varphi.font.sc;

import io.varphi.figure.FontSource;
import java.io.InputStream;
import java.util.Objects;

/** Varphi Sans SC: the characters of level 1 of GB 2312 and some more, of Noto Sans SC. */
public final class VarphiSansSc implements FontSource {
  private static final String NAME = "VarphiSansSC-Regular";

  /** For {@link java.util.ServiceLoader}. */
  public VarphiSansSc() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public InputStream open() {
    String file = NAME + ".ttf";
    return Objects.requireNonNull(VarphiSansSc.class.getResourceAsStream(file), file);
  }
}
