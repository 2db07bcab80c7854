package io.varphi.lab;

import io.varphi.Text;
import io.varphi.expr.Nearest;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * A prepared experiment of well under a minute: nets are trained on the spot, and what happened is
 * told from their numbers, in a figure and three sentences.
 */
public final class Demo {
  /** What a demo does. */
  sealed interface Experiment
      permits DemoDeadRelu, DemoVanishingGradient, DemoSpirals, DemoGains, DemoApproximation {
    Text title();

    DemoResult run(DemoRuns runs);
  }

  private static final List<Demo> ALL =
      List.of(
          new Demo("dead-relu", new DemoDeadRelu()),
          new Demo("vanishing-gradient", new DemoVanishingGradient()),
          new Demo("spirals", new DemoSpirals()),
          new Demo("gains", new DemoGains()),
          new Demo("approximation", new DemoApproximation()));

  private final String name;
  private final Experiment experiment;

  private Demo(String name, Experiment experiment) {
    this.name = name;
    this.experiment = experiment;
  }

  /** The names of all demos, in the order in which to see them. */
  public static List<String> names() {
    return ALL.stream().map(Demo::name).toList();
  }

  /**
   * The demo of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Demo of(String name) {
    return ALL.stream()
        .filter(demo -> demo.name.equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no demo \"%s\"; nearest are %s"
                    .formatted(name, String.join(", ", Nearest.names(name, names())))));
  }

  /** The name by which it is asked for. */
  public String name() {
    return name;
  }

  /** What it shows, in a few words. */
  public Text title() {
    return experiment.title();
  }

  /**
   * Trains the nets, on all processors. The result is the same each time.
   *
   * @param progress is told the share that is done, rising to 1, by one thread at a time
   */
  public DemoResult run(DoubleConsumer progress) {
    return run(new DemoRuns(1, progress));
  }

  /** The same with other numbers of epochs, for a look at it that takes less time. */
  DemoResult run(DemoRuns runs) {
    DemoResult result = experiment.run(runs);
    runs.finish();
    return result;
  }
}
