package io.varphi.lab;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** All runs of a study as CSV: RFC 4180, a line for each, numbers with all their digits. */
final class ReportTable {
  static final List<String> COLUMNS =
      List.of(
          "data",
          "depth",
          "width",
          "activation",
          "purpose",
          "seed",
          "learning_rate",
          "outcome",
          "epochs",
          "best_epoch",
          "best_validation_loss",
          "validation_loss",
          "validation_metric",
          "test_loss",
          "test_metric",
          "guess_metric",
          "problems",
          "parameters",
          "weights_hash",
          "bytes",
          "cpu_nanos_per_step");

  private ReportTable() {}

  static String of(Study study) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(COLUMNS);
      study.runs().forEach(run -> csv.writeRecord(line(run)));
    } catch (IOException e) {
      throw new AssertionError("a string can always be written to", e);
    }
    return out.toString();
  }

  private static List<String> line(StudyRun run) {
    RunSpec spec = run.spec();
    RunResult result = run.result();
    return List.of(
        spec.contender().data(),
        Integer.toString(spec.contender().depth()),
        Integer.toString(spec.contender().width()),
        spec.contender().activation(),
        spec.purpose().name().toLowerCase(Locale.ROOT),
        Long.toString(spec.seed()),
        Double.toString(spec.learningRate()),
        outcome(result.outcome()),
        Integer.toString(result.epochs().size()),
        Integer.toString(result.bestEpoch()),
        Double.toString(result.bestValidation()),
        Double.toString(result.validation().loss()),
        Double.toString(result.validation().metric()),
        Double.toString(result.test().loss()),
        Double.toString(result.test().metric()),
        Double.toString(run.guess()),
        Integer.toString(run.problems().size()),
        Integer.toString(result.parameters()),
        hash(result.weightsHash()),
        Long.toString(result.bytes()),
        Long.toString(result.cpuNanosPerStep()));
  }

  static String hash(long bits) {
    return String.format(Locale.ROOT, "%016x", bits);
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Finished() -> "finished";
      case Outcome.StoppedEarly(int _) -> "stopped early";
      case Outcome.Diverged(int epoch, int step) ->
          "diverged in epoch %d, step %d".formatted(epoch, step);
    };
  }
}
