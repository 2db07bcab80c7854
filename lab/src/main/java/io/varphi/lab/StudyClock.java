package io.varphi.lab;

import java.time.Duration;
import java.util.Optional;

/** Tells how long a study will still take, from the runs of this session. */
final class StudyClock {
  private final StudySpec spec;
  private final long start = System.nanoTime();
  private double done;

  StudyClock(StudySpec spec) {
    this.spec = spec;
  }

  /** A run is over. */
  void add(RunSpec run) {
    done += work(run.contender());
  }

  /** Multiplications for an example, to within a factor that is the same for all. */
  private double work(Contender contender) {
    StudyData data = spec.data(contender.data());
    double width = contender.width();
    double weights =
        width
            * (data.columns().size()
                + width * (contender.depth() - 1)
                + data.outputs().size()
                + contender.depth());
    return weights * data.rows();
  }

  /** Empty before a run is over. */
  Optional<Duration> left(StudyPlan plan) {
    if (done == 0) {
      return Optional.empty();
    }
    double open =
        spec.contenders().stream()
            .mapToDouble(contender -> work(contender) * plan.missing(contender))
            .sum();
    double nanos = (System.nanoTime() - start) / done * open;
    return Optional.of(Duration.ofNanos((long) nanos));
  }
}
