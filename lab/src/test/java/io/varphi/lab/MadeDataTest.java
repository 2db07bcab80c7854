package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MadeDataTest {
  @ParameterizedTest
  @CsvSource({
    "spirals, 2",
    "xor, 2",
    "circles, 2",
    "sine, 1",
    "income, 2",
    "chain, 4",
  })
  void eachSetFollowsFromItsSeedAlone(String name, int columns) {
    Dataset data = Datasets.made(name, 5).data();

    assertEquals(2000, data.rows());
    assertEquals(columns, data.columns().size());
    assertEquals(name, data.name());
    assertEquals(data, Datasets.made(name, 5).data());
    assertNotEquals(data.inputs(), Datasets.made(name, 6).data().inputs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"spirals", "xor", "circles"})
  void classesAreOfOneSize(String name) {
    Target.Classes classes = (Target.Classes) Datasets.made(name, 1).data().target();

    assertEquals(1000, Arrays.stream(classes.labels()).sum());
  }

  /** On an arm, the angle is 4π times the radius, plus π on the second. */
  @Test
  void pointsLieOnTheirArm() {
    Dataset data = Datasets.spirals(500, 0, 3);
    int[] labels = ((Target.Classes) data.target()).labels();
    for (int row = 0; row < data.rows(); row++) {
      double x = data.inputs().at(row, 0);
      double y = data.inputs().at(row, 1);
      double turns = 2 * Math.hypot(x, y) - Math.atan2(y, x) / (2 * Math.PI) + labels[row] / 2.0;
      assertEquals(Math.rint(turns), turns, 1e-5);
    }
  }

  @Test
  void xorAndCirclesAreWhatTheirNamesSay() {
    Dataset xor = Datasets.xor(100, 0, 3);
    Dataset circles = Datasets.circles(100, 0, 3);
    for (int row = 0; row < 100; row++) {
      boolean isDifferent = xor.inputs().at(row, 0) * xor.inputs().at(row, 1) < 0;
      assertEquals(isDifferent ? 1 : 0, ((Target.Classes) xor.target()).labels()[row]);
      double radius = Math.hypot(circles.inputs().at(row, 0), circles.inputs().at(row, 1));
      int ring = ((Target.Classes) circles.target()).labels()[row];
      assertEquals(ring == 1 ? 1 : 0.5, radius, 1e-6);
    }
  }

  @Test
  void theChainIsARotation() {
    Dataset data = Datasets.chain(200, 0, 3);
    Matrix output = ((Target.Values) data.target()).values();
    for (int row = 0; row < data.rows(); row++) {
      double before = 0;
      double after = 0;
      for (int i = 0; i < 4; i++) {
        before += Math.pow(data.inputs().at(row, i), 2);
        after += Math.pow(output.at(row, i), 2);
      }
      assertEquals(before, after, 1e-5 * before);
    }
    assertNotEquals(data.inputs(), output);
  }

  @Test
  void diplomasAreJumpsOfIncome() {
    Dataset data = Datasets.income(20_000, 0, 3);
    Matrix income = ((Target.Values) data.target()).values();
    double before = 0;
    double after = 0;
    for (int row = 0; row < data.rows(); row++) {
      float education = data.inputs().at(row, 0);
      if (education > 15.5 && education < 16) {
        before = Math.max(before, income.at(row, 0));
      } else if (education >= 16 && education < 16.5) {
        after = Math.max(after, income.at(row, 0));
      }
    }
    assertEquals(10, after - before, 2);
  }

  @Test
  void sineIsTheSine() {
    Dataset data = Datasets.sine(100, 0, 3);
    for (int row = 0; row < 100; row++) {
      double expected = Math.sin(data.inputs().at(row, 0));
      assertEquals(expected, ((Target.Values) data.target()).values().at(row, 0), 1e-6);
    }
  }

  @Test
  void badRequestsAreRefused() {
    assertEquals(
        "there is no made data set \"spiral\"; nearest are spirals, sine, circles",
        assertThrows(DataException.class, () -> Datasets.made("spiral", 1)).getMessage());
    assertThrows(DataException.class, () -> Datasets.xor(0, 0.1, 1));
    DataException noise = assertThrows(DataException.class, () -> Datasets.xor(10, Double.NaN, 1));
    assertTrue(String.valueOf(noise.getMessage()).contains("not NaN"));
  }
}
