package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyTest {
  @Test
  void threadsAndOrderDoNotMatter() throws InterruptedException {
    StudySpec spec = TestStudies.small();
    List<LoadedData> data = List.of(TestStudies.circles(200));
    Study one = StudyRunner.run(spec, data, 1, StudyProgress.NONE);
    Study three = StudyRunner.run(spec, data, 3, StudyProgress.NONE);
    List<StudyRun> shuffled = new ArrayList<>(three.runs());
    Collections.shuffle(shuffled, new Random(1));
    Study other = Study.of(spec, shuffled);
    assertEquals(TestStudies.timeless(one), TestStudies.timeless(three));
    assertEquals(TestStudies.timeless(one), TestStudies.timeless(other));
    assertEquals(TestStudies.conclusions(one), TestStudies.conclusions(other));
    assertTrue(one.isComplete());
    assertEquals(2 * (2 * 3 + 4), one.runs().size());
  }

  @Test
  void functionsArePairedBySeed() throws InterruptedException {
    Study study = TestStudies.run(TestStudies.small(), TestStudies.circles(200));
    Comparison comparison = study.comparisons().getFirst();
    assertEquals(List.of(1L, 2L, 3L, 4L), comparison.seeds());
    for (String activation : List.of("relu", "tanh")) {
      List<StudyRun> runs = study.compared(comparison.contender(activation));
      assertEquals(
          comparison.seeds(), runs.stream().map(run -> run.spec().seed()).toList(), activation);
      double chosen = study.rate(comparison.contender(activation)).orElseThrow().best();
      assertTrue(runs.stream().allMatch(run -> run.spec().learningRate() == chosen));
    }
  }

  @Test
  void theChosenRateIsTheOneThatValidatesBest() throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(4, 1e-6, 0.03));
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    for (RateChoice choice : study.rates()) {
      assertEquals(0.03, choice.best());
      assertEquals(2, choice.tried().size());
      assertTrue(choice.tried().getFirst().metric() < choice.tried().getLast().metric());
      assertTrue(choice.remark().orElseThrow().english().contains("is the largest that was tried"));
    }
  }

  @Test
  void aGridIsExtendedWhereTheBestRateLiesAtItsEnd() throws InterruptedException {
    LearningRates small = new LearningRates(List.of(1e-6, 3e-6), 1, true);
    StudyTraining training = StudyTraining.USUAL.withEpochs(2).with(small);
    StudySpec spec = TestStudies.spec(TestStudies.circles(200), "relu").with(training).withSeeds(1);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    RateChoice choice = study.rates().getFirst();
    List<Double> tried = choice.tried().stream().map(RateChoice.Tried::learningRate).toList();
    assertTrue(tried.size() > 2 && tried.size() <= 5, tried::toString);
    assertEquals(List.of(1e-6, 3e-6, 1e-5), tried.subList(0, 3));
    assertTrue(study.verdict(Language.ENGLISH).contains(choice.remark().orElseThrow().english()));
  }

  @Test
  void aSingleRateNeedsNoSearch() throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(1, 0.01)).withSeeds(2);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    assertEquals(2 * 2, study.runs().size());
    assertTrue(study.rates().stream().allMatch(choice -> choice.best() == 0.01));
    assertTrue(study.rates().stream().allMatch(choice -> choice.tried().isEmpty()));
  }

  @Test
  void labelsAtRandomHaveNoWinner() throws InterruptedException {
    LoadedData data = withRandomLabels(TestStudies.circles(200));
    StudySpec spec =
        TestStudies.spec(data, "relu", "tanh", "gelu")
            .with(TestStudies.training(3, 0.01))
            .withDepths(1)
            .withSeeds(10);
    Study study = TestStudies.run(spec, data);
    Ranking ranking = study.comparisons().getFirst().ranking();
    assertEquals(Optional.empty(), ranking.winner());
    assertEquals(1, ranking.groups().size());
    assertEquals(3, ranking.groups().getFirst().size());
    assertTrue(
        study.verdict(Language.ENGLISH).getFirst().startsWith("no significant difference between"));
    assertTrue(study.verdict(Language.CHINESE).getFirst().endsWith("之间无显著差异"));
  }

  private static LoadedData withRandomLabels(LoadedData loaded) {
    Dataset data = loaded.data();
    RandomStream random = RandomStream.of(5, "labels");
    int[] labels = IntStream.range(0, data.rows()).map(_ -> random.nextInt(2)).toArray();
    Target target = new Target.Classes(labels, List.of("a", "b"));
    return LoadedData.of(new Dataset("chance", data.inputs(), target, data.columns()));
  }

  @Test
  void sigmoidInADeepPlainNetFailsFromVanishingGradients() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "sigmoid", "relu")
            .with(TestStudies.training(10, 0.003))
            .withDepths(20)
            .withWidths(32)
            .withSeeds(6);
    Study study = TestStudies.run(spec, data);
    Ranking ranking = study.comparisons().getFirst().ranking();
    assertEquals(Optional.of("relu"), ranking.winner(), () -> ranking.standings().toString());
    assertTrue(ranking.standings().getLast().mean() < 0.65, () -> ranking.standings().toString());
    List<String> verdict = study.verdict(Language.ENGLISH);
    assertTrue(
        verdict.stream()
            .anyMatch(sentence ->
                sentence.startsWith(
                        "sigmoid (circles, 20 × 32), in 6 of 6 runs: layer 1: the gradient has")
                    && sentence.contains("it has been vanishing on its way back since")),
        verdict::toString);
    assertTrue(
        study.verdict(Language.CHINESE).stream()
            .anyMatch(sentence ->
                sentence.startsWith("sigmoid（circles，20 × 32），6 次训练中有 6 次：第 1 层：梯度的范数为")
                    && sentence.contains("在反向传播中消失")));
  }

  @Test
  void aLargeLearningRateKillsReluUnitsAndTheSentenceSaysWhere() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "relu").with(TestStudies.training(3, 1)).withSeeds(2).withWidths(32);
    Study study = TestStudies.run(spec, data);
    StudyProblem problem =
        study.problems().stream()
            .filter(each -> each.measure() == Measure.DEAD)
            .findFirst()
            .orElseThrow();
    Finding example = problem.example();
    StudyRun run = study.runs().getFirst();
    String sentence = problem.sentence().english();
    assertTrue(
        sentence.contains("layer " + example.layer() + ": ")
            && sentence.contains("of units (" + example.units().size() + " of 32) are dead since"),
        sentence);
    boolean isOfThisRun = run.problems().contains(example);
    StudyRun worst = isOfThisRun ? run : study.runs().getLast();
    LayerHealth layer = worst.health().getLast().layers().get(example.layer() - 1);
    assertEquals(example.units(), layer.numbers(UnitHealth::isDead));
  }

  @Test
  void aRunThatDivergesIsRecordedAndTheOthersGoOn() throws InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(120, 0.1, 1));
    StudyTraining training =
        new StudyTraining(
            LearningRates.of(0.01, 1e6),
            new Optimizer.Sgd(0.9),
            16,
            3,
            0,
            0,
            new Init.KeepSignal());
    StudySpec spec = TestStudies.spec(data, "relu", "identity").with(training).withSeeds(2);
    Study study = TestStudies.run(spec, data);
    assertTrue(study.isComplete());
    for (RateChoice choice : study.rates()) {
      assertEquals(0.01, choice.best());
      assertEquals(3, choice.tried().getLast().diverged());
      assertTrue(Double.isNaN(choice.tried().getLast().metric()));
    }
    StudyRun diverged =
        study.runs().stream().filter(StudyRun::isDiverged).findFirst().orElseThrow();
    assertEquals(1e6, diverged.spec().learningRate());
    assertTrue(
        diverged.result().outcome() instanceof Outcome.Diverged(int epoch, int _) && epoch > 0);
  }

  @Test
  void aFunctionThatAlwaysDivergesIsLast() throws InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(120, 0.1, 1));
    StudySpec spec =
        TestStudies.spec(data, "log(-1 - x^2)", "tanh")
            .with(TestStudies.training(2, 0.01))
            .withSeeds(2);
    Study study = TestStudies.run(spec, data);
    List<Standing> standings = study.comparisons().getFirst().ranking().standings();
    assertEquals(2, standings.size());
    assertEquals("tanh", standings.getFirst().name());
    assertEquals(0, standings.getLast().finished());
    assertTrue(
        study.verdict(Language.ENGLISH).getFirst().contains("diverged with 2 of 2 seeds"),
        () -> study.verdict(Language.ENGLISH).toString());
  }

  @Test
  void gatesAndParametersTakePart() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "swiglu", "elu(alpha=0.5)", "x*sigmoid(1.7*x)", "prelu")
            .with(TestStudies.training(1, 0.01))
            .withSeeds(1);
    Study study = TestStudies.run(spec, data);
    assertEquals(4, study.comparisons().getFirst().ranking().standings().size());
    LayerSpec layer = spec.network(spec.contenders().getFirst()).layers().getFirst();
    assertEquals(new LayerSpec.Gated(8, 3, "swiglu"), layer);
  }

  @Test
  void severalDataSetsAreComparedByRank() throws InterruptedException {
    LoadedData rings = TestStudies.circles(150);
    LoadedData clouds = LoadedData.of(Datasets.xor(150, 0.3, 1));
    StudySpec spec =
        StudySpec.of(
                List.of(TestStudies.described(rings), TestStudies.described(clouds)),
                List.of("tanh", "relu"))
            .withWidths(8)
            .with(TestStudies.training(2, 0.03))
            .withSeeds(2);
    Study study = TestStudies.run(spec, rings, clouds);
    assertEquals(
        List.of("circles", "xor"), study.comparisons().stream().map(Comparison::data).toList());
    Friedman friedman = study.overall().orElseThrow();
    assertEquals(2, friedman.dataSets());
    List<String> verdict = study.verdict(Language.ENGLISH);
    assertTrue(
        verdict.stream().anyMatch(s -> s.startsWith("over 2 data sets, ")), verdict::toString);
    assertTrue(verdict.stream().anyMatch(s -> s.startsWith("xor: ")), verdict::toString);
  }

  @Test
  void progressCountsToTheEnd() throws InterruptedException {
    List<StudyProgress.State> states = new ArrayList<>();
    StudySpec spec = TestStudies.small();
    StudyRunner.run(spec, List.of(TestStudies.circles(200)), 2, (state, _) -> states.add(state));
    assertEquals(
        IntStream.rangeClosed(0, 20).boxed().toList(),
        states.stream().map(StudyProgress.State::finished).toList());
    assertTrue(states.stream().allMatch(state -> state.planned() == 20 && state.earlier() == 0));
    assertEquals(Optional.empty(), states.getFirst().left());
    assertFalse(states.get(1).left().orElseThrow().isNegative());
    assertEquals(Optional.of(Duration.ZERO), states.getLast().left());
  }

  @Test
  void whatTheNetPredictsIsKeptForTheFirstSeed() throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(20, 0.03)).withWidths(32);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    List<StudyRun> withMap =
        study.runs().stream().filter(run -> run.predictions().isPresent()).toList();
    assertEquals(2, withMap.size());
    PredictionMap map = withMap.getFirst().predictions().orElseThrow();
    assertTrue(map.xLow() < -1 && map.xHigh() > 1 && map.xHigh() < 1.5);
    Matrix places = map.predictions();
    assertTrue(places.at(places.rows() / 2, places.columns() / 2) < 0.5, "inside: the first ring");
    assertTrue(places.at(0, 0) > 0.5, "in the corner: the second ring");
  }

  @Test
  void predictionsOfValuesAreInTheUnitsOfTheData() throws InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(200, 0, 1));
    StudySpec spec =
        TestStudies.spec(data, "tanh")
            .with(TestStudies.training(40, 0.01))
            .withWidths(32)
            .withSeeds(1);
    StudyRun run = TestStudies.run(spec, data).runs().getFirst();
    PredictionMap map = run.predictions().orElseThrow();
    assertTrue(run.score() > 0.9, () -> "R² " + run.score());
    assertEquals(1, map.predictions().rows());
    double worst = 0;
    for (int i = 20; i < 180; i++) {
      double x = map.xLow() + (map.xHigh() - map.xLow()) * i / 200;
      worst = Math.max(worst, Math.abs(map.predictions().at(0, i) - Math.sin(x)));
    }
    double largest = worst;
    assertTrue(largest < 0.8, () -> "largest error " + largest);
  }
}
