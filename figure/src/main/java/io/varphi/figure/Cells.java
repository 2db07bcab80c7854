package io.varphi.figure;

/** The characters that a plot in a terminal is made of. */
public enum Cells {
  /** Unicode braille patterns, eight dots in a cell, and box-drawing lines. */
  BRAILLE(2, 4, "─", "│", "┼", "┬", "┤", "●"),
  /** ASCII only, one mark in a cell. */
  ASCII(1, 1, "-", "|", "+", "+", "+", "o");

  private final int dotsAcross;
  private final int dotsDown;
  private final String horizontal;
  private final String vertical;
  private final String crossing;
  private final String tickBelow;
  private final String tickLeft;
  private final String dot;

  Cells(
      int dotsAcross,
      int dotsDown,
      String horizontal,
      String vertical,
      String crossing,
      String tickBelow,
      String tickLeft,
      String dot) {
    this.dotsAcross = dotsAcross;
    this.dotsDown = dotsDown;
    this.horizontal = horizontal;
    this.vertical = vertical;
    this.crossing = crossing;
    this.tickBelow = tickBelow;
    this.tickLeft = tickLeft;
    this.dot = dot;
  }

  int dotsAcross() {
    return dotsAcross;
  }

  int dotsDown() {
    return dotsDown;
  }

  String horizontal() {
    return horizontal;
  }

  String vertical() {
    return vertical;
  }

  String crossing() {
    return crossing;
  }

  String tickBelow() {
    return tickBelow;
  }

  String tickLeft() {
    return tickLeft;
  }

  String dot() {
    return dot;
  }
}
