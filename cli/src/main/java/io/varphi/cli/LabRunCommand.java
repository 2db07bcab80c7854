package io.varphi.cli;

import io.varphi.Language;
import io.varphi.lab.DataSource;
import io.varphi.lab.LoadedData;
import io.varphi.lab.Report;
import io.varphi.lab.Study;
import io.varphi.lab.StudyData;
import io.varphi.lab.StudyRunner;
import io.varphi.lab.StudySpec;
import io.varphi.lab.StudyTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares functions on data. */
@Command(
    name = "run",
    abbreviateSynopsis = true,
    sortOptions = false,
    description = {
      "Trains nets with each function on the same data, and ranks the functions.",
      "",
      "What is finished is kept in DIR: after Ctrl-C or a crash, the same command goes on.",
      "With more seeds, functions, data or sizes, the study grows."
    },
    footer = {
      "",
      "  varphi lab run flowers.csv --target species --activations relu,gelu,mish -o flowers",
      "  varphi lab run spirals --activations \"gelu,x*sigmoid(1.7*x)\" --depth 3,8 -o spirals",
      "  varphi lab run spirals xor circles income --seeds 20 -o sets"
    })
final class LabRunCommand implements Action {
  @Mixin LabData data = new LabData();

  @Option(
      names = "--activations",
      paramLabel = "SPEC,…",
      completionCandidates = Specifications.Names.class,
      description = "Names, formulas or gates; relu,gelu,silu,mish where not given.")
  String activations = "relu,gelu,silu,mish";

  @Option(names = "--depth", paramLabel = "N,…", description = "Hidden layers: 3, or N,…")
  String depths = "3";

  @Option(names = "--width", paramLabel = "N,…", description = "Units in each: 64, or N,…")
  String widths = "64";

  @Option(names = "--seeds", paramLabel = "N", description = "Runs of each function: 10, or N.")
  String seeds = "10";

  @Option(names = "--seed", paramLabel = "N", description = "The first seed: 1, or N.")
  String firstSeed = "1";

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      description = "Of all rows, to choose learning rates by: 0.2, or SHARE.")
  String validationShare = "0.2";

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      description = "Of all rows, to compare by: 0.2, or SHARE.")
  String testShare = "0.2";

  @Mixin LabTraining training = new LabTraining();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time: as many as processors, or N. Results do not depend on it.")
  String threads = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "en (default) or zh.")
  Language language = Language.ENGLISH;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the study: new, or of one that goes on or grows.")
  String output = "";

  @Override
  public void run(Terminal terminal) throws IOException {
    List<DataSource> sources = data.sources();
    Path folder = LabFolder.of(output);
    StudyTraining how = training.training();
    List<String> functions = LabLists.split("--activations", activations);
    functions.forEach(Specifications::entry);
    int workers =
        threads.isEmpty()
            ? Runtime.getRuntime().availableProcessors()
            : LabLists.positive("--threads", threads);
    long seed = LabLists.seed("--seed", firstSeed);
    List<LoadedData> loaded = loaded(sources, seed);
    StudySpec spec = spec(sources, loaded, functions, how, seed);
    Study study = ran(spec, loaded, folder, workers, terminal);
    Report.write(study, folder, language);
    terminal.print(LabSummary.of(study, folder, language));
  }

  private static List<LoadedData> loaded(List<DataSource> sources, long seed) {
    return sources.stream().map(source -> UserException.accepted(() -> source.load(seed))).toList();
  }

  private StudySpec spec(
      List<DataSource> sources,
      List<LoadedData> loaded,
      List<String> functions,
      StudyTraining how,
      long seed) {
    List<StudyData> described =
        IntStream.range(0, sources.size())
            .mapToObj(i -> StudyData.of(sources.get(i), loaded.get(i)))
            .toList();
    return UserException.accepted(() ->
        new StudySpec(
            described,
            functions,
            LabLists.counts("--depth", depths),
            LabLists.counts("--width", widths),
            how,
            LabLists.count("--seeds", seeds),
            seed,
            share("--validation", validationShare),
            share("--test", testShare)));
  }

  private static double share(String option, String text) {
    return LabLists.number(option, text, "between 0 and 1", n -> n > 0 && n < 1);
  }

  private Study ran(
      StudySpec spec, List<LoadedData> loaded, Path folder, int workers, Terminal terminal)
      throws IOException {
    try (LabProgress progress = new LabProgress(spec, folder, language, terminal)) {
      return StudyRunner.run(spec, loaded, folder, workers, progress);
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted; the same command goes on", e);
    }
  }
}
