package io.varphi.cli;

/** What {@code --range} names: y from one number to another. */
record ValueRange(double from, double to) {
  static ValueRange parse(String text) {
    Domain interval = Domain.parse("--range", text);
    return new ValueRange(interval.from(), interval.to());
  }
}
