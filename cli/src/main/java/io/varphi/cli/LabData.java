package io.varphi.cli;

import io.varphi.expr.Nearest;
import io.varphi.lab.CsvOptions;
import io.varphi.lab.DataSource;
import io.varphi.lab.Datasets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the data of a study come from, and how CSV files are to be read. */
final class LabData {
  @Parameters(
      arity = "1..*",
      paramLabel = "DATA",
      description = "A CSV file, a folder with the files of MNIST, or a made set: spirals, xor, …")
  List<String> data = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "COL",
      description = "The column to predict; once for all CSV files, or once for each.")
  List<String> targets = new ArrayList<>();

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description = "classification or regression; inferred from the target where not given.")
  CsvOptions.@Nullable Task task;

  @Option(names = "--drop-missing", description = "Leave rows with missing cells out.")
  boolean dropMissing;

  @Option(
      names = "--categorical",
      paramLabel = "COL,…",
      description = "Columns of numbers that only name categories.")
  List<String> categorical = new ArrayList<>();

  @Option(names = "--ignore", paramLabel = "COL,…", description = "Columns that are not read.")
  List<String> ignored = new ArrayList<>();

  /**
   * The sources, in the order in which they were given.
   *
   * @throws UserException if one is nowhere, or a target is missing or too many
   */
  List<DataSource> sources() {
    List<String> tables = data.stream().filter(LabData::isTable).toList();
    checkOptions(tables.isEmpty());
    if (!tables.isEmpty() && targets.isEmpty()) {
      throw new UserException(
          "lab run needs --target COL, the column of \"" + tables.getFirst() + "\" to predict");
    }
    if (targets.size() > 1 && targets.size() != tables.size()) {
      throw new UserException(
          "--target is given %d times, but there are %d CSV files; give it once, or once for each"
              .formatted(targets.size(), tables.size()));
    }
    return data.stream().map(name -> source(name, tables)).toList();
  }

  private void checkOptions(boolean areWithoutTable) {
    if (!areWithoutTable) {
      return;
    }
    String given =
        !targets.isEmpty()
            ? "--target"
            : task != null
                ? "--task"
                : dropMissing
                    ? "--drop-missing"
                    : !categorical.isEmpty()
                        ? "--categorical"
                        : !ignored.isEmpty() ? "--ignore" : "";
    if (!given.isEmpty()) {
      throw new UserException(given + " is for CSV files, and there is none; leave it out");
    }
  }

  private DataSource source(String name, List<String> tables) {
    if (isMade(name)) {
      return new DataSource.Made(name);
    }
    Path path = path(name);
    return Files.isDirectory(path)
        ? new DataSource.Images(path)
        : new DataSource.Csv(path, options(name, tables));
  }

  private CsvOptions options(String name, List<String> tables) {
    String target = targets.size() == 1 ? targets.getFirst() : targets.get(tables.indexOf(name));
    return new CsvOptions(
        target,
        task == null ? CsvOptions.Task.INFERRED : task,
        dropMissing,
        columns("--categorical", categorical),
        columns("--ignore", ignored));
  }

  private static Set<String> columns(String option, List<String> given) {
    return given.stream()
        .flatMap(text -> LabLists.split(option, text).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isTable(String name) {
    return !isMade(name) && !Files.isDirectory(path(name));
  }

  private static boolean isMade(String name) {
    return Datasets.MADE.contains(name) && !Files.exists(path(name));
  }

  private static Path path(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new UserException("no file can be called \"" + name + "\"; give another name", e);
    }
    if (!Files.exists(path) && !Datasets.MADE.contains(name)) {
      throw new UserException(
          "there is no file or folder \"%s\", and no made set of this name; nearest are %s"
              .formatted(name, String.join(", ", Nearest.names(name, Datasets.MADE))));
    }
    return path;
  }
}
