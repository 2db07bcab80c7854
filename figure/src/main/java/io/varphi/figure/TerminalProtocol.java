package io.varphi.figure;

/** How a terminal is sent a picture. */
public enum TerminalProtocol {
  /** The graphics protocol of kitty, which Ghostty and Konsole know too: a PNG in pieces. */
  KITTY,
  /** The inline images of iTerm2, which WezTerm and mintty know too: a PNG as it is. */
  ITERM,
  /** Sixels, which xterm, foot, mlterm and Windows Terminal know: rows of at most 256 colours. */
  SIXEL
}
