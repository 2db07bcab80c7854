package io.varphi.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** The health of a run as it is kept: after some epochs, with four digits. */
final class HealthHistory {
  private static final int MAX_RECORDS = 16;

  /** Decimals rounded down: a share of 1 must remain the mark of all examples, and 0.99 0.99. */
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.DOWN);

  private HealthHistory() {}

  /** The first and the last record, and others evenly spread between them. */
  static List<HealthRecord> kept(List<HealthRecord> records) {
    int count = Math.min(MAX_RECORDS, records.size());
    return IntStream.range(0, count)
        .mapToObj(i -> records.get(count == 1 ? 0 : i * (records.size() - 1) / (count - 1)))
        .map(HealthHistory::rounded)
        .toList();
  }

  private static HealthRecord rounded(HealthRecord record) {
    return new HealthRecord(
        record.epoch(),
        record.samples(),
        record.layers().stream().map(HealthHistory::rounded).toList());
  }

  private static LayerHealth rounded(LayerHealth layer) {
    return new LayerHealth(
        layer.layer(),
        layer.units().stream().map(HealthHistory::rounded).toList(),
        rounded(layer.gradientNorm()),
        rounded(layer.updateRatio()));
  }

  private static UnitHealth rounded(UnitHealth unit) {
    return new UnitHealth(
        rounded(unit.zeroShare()),
        rounded(unit.positiveShare()),
        rounded(unit.saturatedShare()),
        rounded(unit.mean()),
        rounded(unit.variance()),
        rounded(unit.gradientMean()),
        rounded(unit.gradientVariance()));
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).round(DIGITS).doubleValue() : value;
  }
}
