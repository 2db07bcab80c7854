package io.varphi.lab;

import io.varphi.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went wrong in the nets of a contender, in one run or more of the comparison.
 *
 * @param runs the number of runs that have the problem
 * @param of so many runs
 * @param layers the number of layers that have it, in the run where these are the most
 * @param example the finding for one of these layers: the one with the most units, or the first
 * @param sentence the same in words
 */
public record StudyProblem(
    Contender contender,
    Measure measure,
    int runs,
    int of,
    int layers,
    Finding example,
    Text sentence) {
  /** The problems of the runs of one contender, those in the most runs first. */
  static List<StudyProblem> of(Contender contender, List<StudyRun> runs) {
    return Stream.of(Measure.values())
        .map(measure -> of(contender, measure, runs))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(StudyProblem::runs).reversed()) // stable
        .toList();
  }

  private static Optional<StudyProblem> of(
      Contender contender, Measure measure, List<StudyRun> runs) {
    List<List<Finding>> affected = new ArrayList<>();
    for (StudyRun run : runs) {
      List<Finding> findings =
          run.problems().stream().filter(finding -> finding.measure() == measure).toList();
      if (!findings.isEmpty()) {
        affected.add(findings);
      }
    }
    return affected.stream()
        .max(Comparator.comparingInt(List::size))
        .map(worst -> of(contender, worst, affected.size(), runs.size()));
  }

  private static StudyProblem of(
      Contender contender, List<Finding> findings, int affected, int runs) {
    Finding example =
        findings.stream()
            .sorted(Comparator.comparingInt(finding -> -finding.units().size())) // stable
            .findFirst()
            .orElseThrow();
    int others = findings.size() - 1;
    Text sentence =
        new Text(
            "%s, in %d of %d runs: %s%s"
                .formatted(
                    contender.title().english(),
                    affected,
                    runs,
                    example.sentence().english(),
                    others == 0 ? "" : "; likewise in " + others + " more " + layers(others)),
            "%s，%d 次训练中有 %d 次：%s%s"
                .formatted(
                    contender.title().chinese(),
                    runs,
                    affected,
                    example.sentence().chinese(),
                    others == 0 ? "" : "；另有 " + others + " 层亦然"));
    return new StudyProblem(
        contender, example.measure(), affected, runs, findings.size(), example, sentence);
  }

  private static String layers(int count) {
    return count == 1 ? "layer" : "layers";
  }
}
