package io.varphi.figure;

import java.util.List;
import java.util.Map;

/** A JSON value and where it stands in its text. */
sealed interface Json {
  /** Where a value starts, counted from 1. */
  record Place(int line, int column) {
    @Override
    public String toString() {
      return "line " + line + ", column " + column;
    }
  }

  /** Where the value starts. */
  Place place();

  /** What a person would call the value. */
  default String kind() {
    return switch (this) {
      case Text _ -> "a text";
      case Numeral _ -> "a number";
      case Truth _ -> "true or false";
      case Nothing _ -> "null";
      case Array _ -> "an array";
      case Members _ -> "an object";
    };
  }

  /** A string. */
  record Text(String value, Place place) implements Json {}

  /** A number. */
  record Numeral(double value, Place place) implements Json {}

  /** True or false. */
  record Truth(boolean value, Place place) implements Json {}

  /** Null. */
  record Nothing(Place place) implements Json {}

  /** Values in order. */
  record Array(List<Json> values, Place place) implements Json {}

  /** Values by their names, in order. */
  record Members(Map<String, Json> values, Place place) implements Json {}
}
