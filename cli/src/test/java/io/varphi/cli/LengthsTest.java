package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LengthsTest {
  @Test
  void lengthsAreSortedAndDifferent() {
    Lengths lengths = Lengths.parse("64Ki, 3,1Mi,65536");
    assertEquals(List.of(3, 65536, 1 << 20), lengths.values());
    assertEquals(1 << 20, lengths.largest());
  }

  @Test
  void aLengthIsPrintedAsItIsTyped() {
    for (String text : List.of("1", "1000", "1Ki", "1025", "3Ki", "64Mi", "256Mi")) {
      assertEquals(text, Lengths.text(Lengths.parse(text).largest()));
    }
  }
}
