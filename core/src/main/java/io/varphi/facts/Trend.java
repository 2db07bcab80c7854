package io.varphi.facts;

/** How a function changes on an interval, strictly. */
public enum Trend {
  RISING,
  FALLING,
  LEVEL
}
