package io.varphi.lab;

import java.time.Duration;
import java.util.Optional;

/** What is told of a study while it goes on, in the thread that called for it. */
public interface StudyProgress {
  /** Wants to know nothing. */
  StudyProgress NONE = (_, _) -> {};

  /**
   * How far a study is.
   *
   * @param finished runs that are over, those of earlier sessions included
   * @param earlier runs that were over before this session
   * @param planned the number of all runs, as far as it can be told: a search may need more
   * @param left the time that the rest will take; empty before it can be told
   */
  record State(int finished, int earlier, int planned, Optional<Duration> left) {}

  /**
   * At the start, and after each run, which is then kept.
   *
   * @param last the run that is over; empty at the start
   */
  void onState(State state, Optional<StudyRun> last);
}
