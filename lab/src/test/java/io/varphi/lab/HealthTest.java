package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final UnitHealth LIVELY = unit(0.5, 0.5, 0.5, 1);
  private static final UnitHealth DEAD = unit(1, 0, 1, 0);

  private static UnitHealth unit(double zero, double positive, double saturated, double variance) {
    return new UnitHealth(zero, positive, saturated, 0, variance, 0, 1e-4);
  }

  private static LayerHealth layer(int number, double norm, double ratio, UnitHealth... units) {
    return new LayerHealth(number, List.of(units), norm, ratio);
  }

  private static HealthRecord record(int epoch, LayerHealth... layers) {
    return new HealthRecord(epoch, 100, List.of(layers));
  }

  private static Finding finding(List<Finding> findings, int layer, Measure measure) {
    return findings.stream()
        .filter(each -> each.layer() == layer && each.measure() == measure)
        .reduce((_, _) -> {
          throw new AssertionError("twice");
        })
        .orElseThrow();
  }

  /** z = x + b for ReLU: its units are alive, nearly dead, dead, always on. */
  @Test
  void unitsAreCountedExactly() {
    float[][] inputs = new float[200][];
    for (int i = 0; i < 200; i++) {
      inputs[i] = new float[] {(i - 99.5f) / 100};
    }
    Dataset data = TestNets.table(inputs, new float[200]);
    NetworkSpec spec = NetworkSpec.dense(1, 1, 4, "relu", 1, Head.SQUARED);
    Network network = Network.of(spec, 1);
    network.setWeights(new float[] {1, 1, 1, 1, 0, -0.99f, -2, 2, 1, 1, 1, 1, 0});
    HealthRecord record = new HealthMeter(network, data).measure(7);
    assertEquals(7, record.epoch());
    assertEquals(200, record.samples());
    LayerHealth hidden = record.layers().getFirst();
    UnitHealth half = hidden.units().get(0);
    assertEquals(0.5, half.zeroShare());
    assertEquals(0.5, half.positiveShare());
    assertEquals(0.5, half.saturatedShare());
    assertEquals(0.25, half.mean(), 1e-6); // (0.005 + 0.015 + … + 0.995)/200
    assertEquals(1.0 / 6 - 0.0625, half.variance(), 1e-4);
    assertTrue(hidden.units().get(1).isNearlyDead());
    assertEquals(0.995, hidden.units().get(1).zeroShare());
    assertTrue(hidden.units().get(2).isDead());
    assertTrue(hidden.units().get(3).hasOneSign());
    assertEquals(0.25, hidden.deadShare());
    assertEquals(0.25, hidden.nearlyDeadShare());
    assertEquals(List.of(3), hidden.numbers(UnitHealth::isDead));
    assertTrue(Double.isNaN(hidden.updateRatio()));
    assertEquals(0, hidden.units().get(2).gradientVariance());
  }

  /** One linear unit: the gradient of (w·x + b − t)² is 2·(w·x + b − t), by w that times x. */
  @Test
  void gradientsAreThoseOfEachExample() {
    Dataset data = TestNets.table(new float[][] {{1}, {2}, {3}, {4}}, new float[] {0, 0, 0, 0});
    NetworkSpec spec =
        new NetworkSpec(1, List.of(new LayerSpec.Dense(1, "identity")), Head.SQUARED);
    Network network = Network.of(spec, 1);
    network.setWeights(new float[] {0.5f, 1});
    LayerHealth layer = new HealthMeter(network, data).measure(0).layers().getFirst();
    assertEquals((3 + 4 + 5 + 6) / 4.0, layer.gradientMean(), 1e-6);
    assertEquals(1.25, layer.gradientVariance(), 1e-6);
    assertEquals((3 + 8 + 15 + 24) / 4.0, layer.gradientNorm(), 1e-6);
    assertEquals(2.25, layer.mean(), 1e-6);
    assertEquals(0.3125, layer.variance(), 1e-6);
  }

  @Test
  void updateRatioIsThatOfTheLastStep() {
    Dataset data = TestNets.table(new float[][] {{1}, {2}}, new float[] {0, 0});
    LayerSpec.Dense dense = new LayerSpec.Dense(1, "identity");
    NetworkSpec spec = new NetworkSpec(1, List.of(dense), Head.SQUARED);
    TestNets.Notes notes = new TestNets.Notes();
    TrainSettings settings = new TrainSettings(new Optimizer.Sgd(0), 0.01, 2, 3, 0, 0, 1);
    List<Double> weights = new ArrayList<>();
    for (int epochs = 2; epochs <= 3; epochs++) {
      TrainSettings shorter = new TrainSettings(new Optimizer.Sgd(0), 0.01, 2, epochs, 0, 0, 1);
      TestNets.Notes each = new TestNets.Notes();
      Trainer.train(spec, shorter, TestNets.sameThrice(data), each);
      weights.add((double) each.networks.getFirst().weights()[0]);
    }
    Trainer.train(spec, settings, TestNets.sameThrice(data), notes);
    double expected = Math.abs(weights.get(1) / weights.get(0) - 1);
    LayerHealth last = notes.health.getLast().layers().getFirst();
    assertEquals(expected, last.updateRatio(), 1e-6);
    assertTrue(expected > 1e-3);
    assertEquals(4, notes.health.size());
  }

  @Test
  void measuringDoesNotChangeTheTraining() {
    TestNets.Notes notes = new TestNets.Notes();
    RunResult observed =
        Trainer.train(TestNets.SPIRALS_NET, TestNets.settings(3), TestNets.spirals(), notes);
    RunResult alone =
        Trainer.train(
            TestNets.SPIRALS_NET, TestNets.settings(3), TestNets.spirals(), Observer.NONE);
    assertEquals(alone.weightsHash(), observed.weightsHash());
  }

  @Test
  void aLargeLearningRateKillsReluUnitsAndTheFindingsSayWhich() {
    TestNets.Notes notes = new TestNets.Notes();
    TrainSettings settings = new TrainSettings(new Optimizer.Adam(), 0.3, 32, 8, 0, 0, 1);
    Trainer.train(TestNets.SPIRALS_NET, settings, TestNets.spirals(), notes);
    List<Finding> problems = Health.problems(notes.health);
    Finding dead =
        problems.stream()
            .filter(each -> each.measure() == Measure.DEAD)
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems.toString()));
    LayerHealth layer = notes.health.getLast().layers().get(dead.layer() - 1);
    assertEquals(layer.numbers(UnitHealth::isDead), dead.units());
    assertTrue(dead.units().size() >= 4);
    assertTrue(dead.since() >= 1 && dead.since() <= 8);
  }

  @Test
  void gradientsVanishInDeepSigmoidNets() {
    TestNets.Notes notes = new TestNets.Notes();
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      layers.add(new LayerSpec.Dense(32, "sigmoid", new Init.Gain(1)));
    }
    layers.add(new LayerSpec.Dense(2, "identity"));
    NetworkSpec spec = new NetworkSpec(2, layers, Head.SOFTMAX);
    Trainer.train(spec, TestNets.settings(2), TestNets.spirals(), notes);
    Finding norm = finding(Health.findings(notes.health), 1, Measure.GRADIENT_NORM);
    assertTrue(norm.isProblem());
    assertEquals(0, norm.since());
    assertTrue(norm.sentence().english().contains("vanish"), norm.toString());
  }

  @Test
  void sentencesSayWhatIsSoSinceWhen() {
    UnitHealth[] alive = Stream.generate(() -> LIVELY).limit(8).toArray(UnitHealth[]::new);
    UnitHealth[] half = alive.clone();
    half[1] = half[2] = half[5] = half[7] = DEAD;
    List<HealthRecord> records =
        List.of(
            record(0, layer(5, 1, Double.NaN, alive)),
            record(1, layer(5, 1, 1e-3, half)),
            record(2, layer(5, 1, 1e-3, alive)), // alive again
            record(3, layer(5, 1, 1e-3, half)),
            record(4, layer(5, 1, 1e-3, half)));
    Finding dead = finding(Health.findings(records), 5, Measure.DEAD);
    assertEquals(
        new Finding(
            5,
            Measure.DEAD,
            true,
            3,
            List.of(2, 3, 6, 8),
            new Text(
                "layer 5: 50 % of units (4 of 8) are dead since epoch 3: they give 0 for all 100"
                    + " examples",
                "第 5 层：50% 的单元（8 个中的 4 个）自第 3 轮起失活：对全部 100 个样本都输出 0")),
        dead);
    Finding alone = finding(Health.findings(records.subList(0, 1)), 5, Measure.DEAD);
    assertFalse(alone.isProblem());
    assertEquals(new Text("layer 5: no unit is dead", "第 5 层：没有失活的单元"), alone.sentence());
  }

  @Test
  void everyMeasureHasASentence() {
    UnitHealth nearlyDead = unit(0.995, 0.005, 0.9, 1e-9);
    List<HealthRecord> records =
        List.of(
            record(
                3,
                layer(1, 1e-9, 1e-7, nearlyDead),
                layer(2, 1, 0.5, unit(0, 1, 0.1, 1e8), unit(0, 0, 0.1, 1e8)),
                layer(3, 2, 1e-3, LIVELY)));
    List<Finding> findings = Health.findings(records);
    assertEquals(3 * Measure.values().length, findings.size());
    assertEquals(
        "layer 1: the gradient has norm 1.0e-9, 2e9 times less than in a later layer: it has been"
            + " vanishing on its way back since epoch 3",
        finding(findings, 1, Measure.GRADIENT_NORM).sentence().english());
    for (Measure measure :
        List.of(
            Measure.NEARLY_DEAD, Measure.SATURATION, Measure.ACTIVATIONS, Measure.UPDATE_RATIO)) {
      assertTrue(finding(findings, 1, measure).isProblem(), measure::toString);
      assertFalse(finding(findings, 3, measure).isProblem(), measure::toString);
    }
    assertTrue(finding(findings, 2, Measure.SIGN_BALANCE).isProblem());
    assertTrue(finding(findings, 2, Measure.UPDATE_RATIO).isProblem());
    assertTrue(finding(findings, 2, Measure.ACTIVATIONS).isProblem());
    assertFalse(finding(findings, 2, Measure.DEAD).isProblem());
    findings.forEach(each -> {
      assertTrue(each.sentence().english().startsWith("layer " + each.layer() + ": "));
      assertTrue(each.sentence().chinese().startsWith("第 " + each.layer() + " 层："));
    });
    assertEquals(List.of(), Health.findings(List.of()));
  }

  @Test
  void gatesHaveNoSaturation() {
    TestNets.Notes notes = new TestNets.Notes();
    List<LayerSpec> layers =
        List.of(new LayerSpec.Gated(4, 6, "swiglu"), new LayerSpec.Dense(2, "identity"));
    NetworkSpec spec = new NetworkSpec(2, layers, Head.SOFTMAX);
    Trainer.train(spec, TestNets.settings(1), TestNets.spirals(), notes);
    LayerHealth gated = notes.health.getLast().layers().getFirst();
    assertEquals(6, gated.units().size());
    assertTrue(Double.isNaN(gated.saturatedShare()));
    assertTrue(
        Health.findings(notes.health).stream()
            .noneMatch(each -> each.layer() == 1 && each.measure() == Measure.SATURATION));
  }
}
