package io.varphi.figure;

/** What a TeX file is for. */
public enum TexForm {
  /** A document of its own, one page of the size of the figure. */
  DOCUMENT,

  /** A {@code tikzpicture} for {@code \input}; its first lines say what the preamble must load. */
  FRAGMENT
}
