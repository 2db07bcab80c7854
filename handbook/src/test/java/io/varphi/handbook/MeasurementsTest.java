package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activation;
import io.varphi.Catalogue;
import io.varphi.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cards say of time and errors. */
class MeasurementsTest {
  /** As {@code varphi bench --format csv} writes it: HandbookCommandTest compares the two. */
  private static final List<Map<String, String>> EXAMPLE =
      Csv.read(Resources.text("performance-example.csv"));

  private static final Measurements.Conditions CONDITIONS =
      new Measurements.Conditions(
          "2026-11-21", "A processor, 2 GHz", "A machine 25.0.3+9-LTS", "vectors of 512 bits");

  @Test
  void theTimeIsThatOfOneThreadOverTheShortestArrays() {
    Measurements.Speed speed = Measurements.speed(EXAMPLE, "gelu").orElseThrow();
    assertEquals(new Measurements.Speed(0.98125, 1.1783, 1.28, 0.078, 65_536, CONDITIONS), speed);
    assertEquals(speed, Measurements.speed(EXAMPLE.reversed(), "gelu").orElseThrow());
    assertTrue(Measurements.speed(EXAMPLE, "elu").isEmpty());
  }

  @Test
  void aCardTellsTheCostAndWhenAndOnWhatItWasMeasured() {
    Measurements.Speed speed = Measurements.speed(EXAMPLE, "gelu").orElseThrow();
    assertEquals(
        List.of(
            "f 0.98 ns, dy·f′ 1.2 ns, f and f′ in one pass 1.3 ns",
            "beside it, a copy, which reads and writes each element but computes nothing: 0.078 ns",
            "float32, one thread, arrays of 65536 elements; measured on 2026-11-21: A processor,"
                + " 2 GHz, A machine 25.0.3+9-LTS, vectors of 512 bits; varphi bench measures your"
                + " machine"),
        FactTable.cost(speed, Language.ENGLISH));
    assertEquals(
        List.of(
            "f 0.98 ns，dy·f′ 1.2 ns，一并求 f 与 f′ 1.3 ns",
            "作为对照，只读写、不计算的复制：0.078 ns",
            "float32，单线程，数组长 65536；2026-11-21 测于 A processor, 2 GHz，"
                + "A machine 25.0.3+9-LTS，512 位向量；本机的数值可用 varphi bench 测得"),
        FactTable.cost(speed, Language.CHINESE));
  }

  @Test
  void aTableWithoutAColumnIsRefused() {
    List<Map<String, String>> rows = Csv.read("function,length,threads\ngelu,65536,1\n");
    String message =
        assertThrows(IllegalStateException.class, () -> Measurements.speed(rows, "gelu"))
            .getMessage();
    assertEquals("the table of times has no column forward_ns", message);
  }

  @Test
  void theTimesOfAllFunctionsHaveBeenMeasured() {
    for (Activation function : Catalogue.activations()) {
      Measurements.Speed speed =
          Measurements.speed(function.specification())
              .orElseThrow(() -> new AssertionError(function.specification() + " has no time"));
      assertTrue(speed.copy() > 0 && speed.copy() < speed.fused(), speed.toString());
      assertTrue(speed.forward() > 0 && speed.backward() > 0, speed.toString());
    }
  }

  @Test
  void errorsAreThoseThatHaveBeenMeasured() {
    assertTrue(Measurements.accuracy("gelu").orElseThrow().value() > 0.5);
    assertTrue(Measurements.accuracy("gelu").orElseThrow().value() < 0.501);
    assertTrue(Measurements.accuracy("x*x").isEmpty());
  }
}
