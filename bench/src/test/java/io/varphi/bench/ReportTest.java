package io.varphi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Map<SystemName, String> VERSIONS =
      new EnumMap<>(
          Map.of(
              SystemName.VECTOR_COPY, "1",
              SystemName.VARPHI, "2",
              SystemName.PYTORCH_KERNEL, "3",
              SystemName.PYTORCH_OUT, "3"));

  private static Speed speed(ActivationName function, Map<SystemName, Timing> timings) {
    return new Speed(1000, new Task(function, Operation.FORWARD), new EnumMap<>(timings));
  }

  private static Timing timing(double nanoseconds) {
    return new Timing(nanoseconds, nanoseconds);
  }

  @Test
  void speedsStandBesideTheCopyAndPyTorch() {
    Speed kernel =
        speed(
            ActivationName.GELU,
            Map.of(
                SystemName.VECTOR_COPY, timing(0.5),
                SystemName.VARPHI, timing(1),
                SystemName.PYTORCH_KERNEL, timing(2),
                SystemName.PYTORCH_OUT, timing(3)));
    Speed operatorOnly =
        speed(
            ActivationName.MISH,
            Map.of(
                SystemName.VECTOR_COPY, timing(0.5),
                SystemName.VARPHI, new Timing(1, 1.5),
                SystemName.PYTORCH_OUT, timing(8)));
    String report = new Report(VERSIONS, List.of(kernel, operatorOnly), Map.of()).toString();
    assertTrue(
        report.contains("| gelu | 0.500 | 1.000 · 2.00 | 2.000 · 4.00 | 3.000 · 6.00 | 2.00 |"),
        report);
    assertTrue(
        report.contains("| mish | 0.500 | 1.000 · 2.00 | — | 8.000 · 16.00 | 8.00 |"), report);
    assertTrue(report.contains("geometric mean | — | 1.00 | 2.00 | 4.90 | 4.00 |"), report);
    assertTrue(report.contains("fastest window: mish Varphi 1.50."), report);
  }

  @Test
  void errorsStandByFunctionAndSystem() {
    Task task = new Task(ActivationName.ELU, Operation.GRADIENT);
    Accuracy accuracy = new Accuracy(2.5, -3, 0.125);
    String report =
        new Report(
                VERSIONS,
                List.of(),
                Map.of(task, new EnumMap<>(Map.of(SystemName.VARPHI, accuracy))))
            .toString();
    assertTrue(report.contains("| elu | 2.50 (-3.000) · 13 % |"), report);
  }

  @Test
  void geometricMeanOfNothingIsNothing() {
    assertEquals(OptionalDouble.empty(), Report.geometricMean(DoubleStream.empty()));
    assertEquals(4, Report.geometricMean(DoubleStream.of(2, 8)).orElseThrow(), 1e-12);
  }

  @Test
  void aTableRefusesARowOfAnotherLength() {
    MarkdownTable table = new MarkdownTable(List.of("a", "b"));
    assertThrows(IllegalArgumentException.class, () -> table.add(List.of("1")));
  }
}
