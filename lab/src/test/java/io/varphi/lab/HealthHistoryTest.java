package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HealthHistoryTest {
  private static HealthRecord record(int epoch, double share) {
    UnitHealth unit = new UnitHealth(share, 1 - share, share, 1e-7, 1.23456, -2, Double.NaN);
    return new HealthRecord(epoch, 100, List.of(new LayerHealth(1, List.of(unit), 1, 1e-3)));
  }

  private static UnitHealth kept(double share) {
    HealthRecord record = HealthHistory.kept(List.of(record(0, share))).getFirst();
    return record.layers().getFirst().units().getFirst();
  }

  /** 0.99 is a little less in binary; units that are 0 for 99 of 100 examples are nearly dead. */
  @Test
  void fourDigitsAreKeptAsTheyAre() {
    assertEquals(0.99, kept(0.99).zeroShare());
    assertTrue(kept(0.99).isNearlyDead());
    assertEquals(1.234, kept(0.5).variance());
    assertEquals(1e-7, kept(0.5).mean());
    assertTrue(Double.isNaN(kept(0.5).gradientVariance()));
  }

  @Test
  void nothingIsRoundedToAll() {
    assertEquals(0.9999, kept(0.99999).zeroShare());
    assertEquals(1, kept(1).zeroShare());
  }

  @Test
  void theFirstAndTheLastRecordAreAmongThem() {
    List<HealthRecord> all = IntStream.rangeClosed(0, 50).mapToObj(i -> record(i, 0.5)).toList();
    List<Integer> epochs = HealthHistory.kept(all).stream().map(HealthRecord::epoch).toList();
    assertEquals(16, epochs.size());
    assertEquals(0, epochs.getFirst());
    assertEquals(50, epochs.getLast());
  }
}
