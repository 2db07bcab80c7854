package io.varphi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains nets.
 *
 * <p>The result depends on the net's specification, the settings and the data alone: weights have
 * the same bits on every processor, back end and Java version, and for any number of threads. A
 * loss that is not finite ends a training, see {@link Outcome.Diverged}; it is no error.
 */
public final class Trainer {
  private static final Evaluation NONE = new Evaluation(Double.NaN, Double.NaN);

  private final TrainSettings settings;
  private final Observer observer;
  private final Network network;
  private final Batch batch;
  private final int[] order;
  private final RandomStream shuffles;
  private final OptimizerSteps steps;
  private final Evaluator validation;
  private final Evaluator test;
  private final Optional<HealthMeter> health;
  private final CpuTime cpuTime = new CpuTime();
  private final List<EpochRecord> epochs = new ArrayList<>();
  private final float[] bestWeights;
  private int step;
  private int bestEpoch;
  private double bestLoss = Double.NaN;

  private Trainer(Network network, TrainSettings settings, Split split, Observer observer) {
    this.settings = settings;
    this.observer = observer;
    this.network = network;
    int rows = split.train().rows();
    batch = new Batch(split.train(), network, Math.min(settings.batch(), rows));
    order = new int[rows];
    shuffles = RandomStream.of(settings.seed(), "order of examples");
    steps = new OptimizerSteps(settings);
    validation = new Evaluator(network, split.validation());
    test = new Evaluator(network, split.test());
    health =
        observer.wantsHealth()
            ? Optional.of(new HealthMeter(network, split.train()))
            : Optional.empty();
    bestWeights = settings.patience() > 0 ? network.weights() : new float[0];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
  }

  /**
   * Trains a net in the caller's thread.
   *
   * @throws IllegalArgumentException if the net does not fit the data; the message says why
   */
  public static RunResult train(
      NetworkSpec spec, TrainSettings settings, Split split, Observer observer) {
    return train(spec, settings, split, observer, 1);
  }

  /**
   * Trains a net, with large products and kernel calls split over threads.
   *
   * @throws IllegalArgumentException if the net does not fit the data, or there is not at least one
   *     thread; the message says why
   */
  public static RunResult train(
      NetworkSpec spec, TrainSettings settings, Split split, Observer observer, int threads) {
    Network network = Network.of(spec, settings.seed(), settings.batch(), threads);
    return train(network, settings, split, observer);
  }

  /** Trains a net further, from the weights that it has. */
  static RunResult train(Network network, TrainSettings settings, Split split, Observer observer) {
    Fit.check(network, split);
    return new Trainer(network, settings, split, observer).run();
  }

  private RunResult run() {
    health.ifPresent(meter -> observer.onHealth(meter.measure(0)));
    Outcome outcome = outcome();
    boolean isUsable = !(outcome instanceof Outcome.Diverged);
    if (isUsable && settings.patience() > 0) {
      network.setWeights(bestWeights);
    }
    RunResult result =
        new RunResult(
            epochs,
            bestEpoch,
            bestLoss,
            isUsable ? validation.evaluate() : NONE,
            isUsable ? test.evaluate() : NONE,
            network.parameterCount(),
            network.weightsHash(),
            cpuTime.nanosPerStep(),
            network.bytes() + batch.bytes(),
            outcome);
    observer.onEnd(network, result);
    return result;
  }

  private Outcome outcome() {
    for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
      shuffles.shuffle(order);
      cpuTime.start();
      double loss = epoch();
      cpuTime.stop(step);
      if (!Double.isFinite(loss)) {
        return new Outcome.Diverged(epoch, step);
      }
      Evaluation evaluation = validation.evaluate();
      if (!Double.isFinite(evaluation.loss())) {
        return new Outcome.Diverged(epoch, 0);
      }
      record(new EpochRecord(epoch, loss, evaluation.loss(), evaluation.metric()));
      if (settings.patience() > 0 && epoch - bestEpoch >= settings.patience()) {
        return new Outcome.StoppedEarly(epoch);
      }
    }
    return new Outcome.Finished();
  }

  /** The mean loss of all steps; that of the first one that is not finite, where there is one. */
  private double epoch() {
    double sum = 0;
    step = 0;
    for (int from = 0; from < order.length; from += settings.batch()) {
      int rows = Math.min(settings.batch(), order.length - from);
      batch.load(order, from, rows);
      step++;
      double loss = network.gradients(batch);
      if (!Double.isFinite(loss)) {
        return loss;
      }
      if (health.isPresent() && from + rows == order.length) {
        health.get().beforeLastStep();
      }
      steps.step(network.parameters());
      network.keepInRange();
      sum += loss;
    }
    return sum / order.length;
  }

  private void record(EpochRecord epoch) {
    epochs.add(epoch);
    if (!(epoch.validationLoss() >= bestLoss)) { // NaN before the first
      bestLoss = epoch.validationLoss();
      bestEpoch = epoch.epoch();
      if (settings.patience() > 0) {
        network.copyWeightsTo(bestWeights);
      }
    }
    observer.onEpoch(epoch);
    health.ifPresent(meter -> observer.onHealth(meter.measure(epoch.epoch())));
  }
}
