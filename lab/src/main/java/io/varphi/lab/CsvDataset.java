package io.varphi.lab;

import io.varphi.Text;
import io.varphi.expr.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a data set of a CSV file. The file is read twice: what the columns are, then their cells.
 * Nothing is held but the floats that result.
 */
final class CsvDataset {
  private static final int FEW_CLASSES = 20;
  private static final double STEPS_IN_RANGE = 1000;

  private final CsvFile file;
  private final String name;
  private final CsvOptions options;
  private final Memory memory;
  private final List<Integer> used;
  private final int target;
  private final Map<Integer, CsvColumn> columns = new LinkedHashMap<>();
  private final List<Text> notes = new ArrayList<>();
  private long rowsDropped;
  private long firstDropped;

  private CsvDataset(CsvFile file, String name, CsvOptions options, Memory memory) {
    this.file = file;
    this.name = name;
    this.options = options;
    this.memory = memory;
    checkNames();
    target = file.header().indexOf(options.target());
    used =
        IntStream.range(0, file.header().size())
            .filter(i -> !options.ignored().contains(file.header().get(i)))
            .boxed()
            .toList();
    used.forEach(i -> columns.put(i, new CsvColumn(file.header().get(i))));
    if (used.size() < 2) {
      throw new DataException(
          "%s has no column but the target \"%s\"; there must be one to predict it from"
              .formatted(file.name(), options.target()));
    }
  }

  static LoadedData read(Path path, CsvOptions options, Memory memory) {
    String fileName = String.valueOf(path.getFileName());
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    return new CsvDataset(CsvFile.of(path), name, options, memory).load();
  }

  private void checkNames() {
    checkName(options.target());
    options.categorical().stream().sorted().forEach(this::checkName);
    options.ignored().stream().sorted().forEach(this::checkName);
    if (options.ignored().contains(options.target())) {
      throw new DataException(
          "\"%s\" cannot be both the target and left out; choose one of the two"
              .formatted(options.target()));
    }
  }

  private void checkName(String column) {
    if (!file.header().contains(column)) {
      throw new DataException(
          "%s has no column \"%s\"; nearest are %s"
              .formatted(
                  file.name(), column, String.join(", ", Nearest.names(column, file.header()))));
    }
  }

  private LoadedData load() {
    file.forEachRow(this::survey);
    long rows = columnOf(target).cells();
    if (rows == 0) {
      throw new DataException(
          "%s: each of the %d rows has a missing cell; leave out the columns that are often empty"
              .formatted(file.name(), rowsDropped));
    }
    noteDropped(rows);
    CsvTarget targetReader = targetReader(rows);
    List<CsvFeature> features =
        used.stream().filter(i -> i != target).map(i -> feature(columnOf(i), i)).toList();
    int width = features.stream().mapToInt(CsvFeature::width).sum();
    memory.check(file.name(), rows, width, advice(features));
    return filled((int) rows, width, features, targetReader);
  }

  private CsvColumn columnOf(int index) {
    return Optional.ofNullable(columns.get(index)).orElseThrow();
  }

  private void survey(long line, List<String> fields) {
    Optional<Integer> missing =
        used.stream().filter(i -> CsvCell.of(fields.get(i)) instanceof CsvCell.Missing).findFirst();
    if (missing.isEmpty()) {
      used.forEach(i -> columnOf(i).add(line, CsvCell.of(fields.get(i))));
    } else if (options.dropMissing()) {
      firstDropped = rowsDropped == 0 ? line : firstDropped;
      rowsDropped++;
    } else {
      refuseMissing(line, missing.get(), fields.get(missing.get()).strip());
    }
  }

  private void refuseMissing(long line, int column, String text) {
    throw new DataException(
        ("%s, line %d, column \"%s\": the value is missing%s; fill it in, drop such rows"
                + " with --drop-missing, or leave the column out")
            .formatted(
                file.name(),
                line,
                file.header().get(column),
                text.isEmpty() ? "" : " (\"" + text + "\")"));
  }

  private void noteDropped(long rows) {
    if (rowsDropped > 0) {
      notes.add(
          new Text(
              "%d of %d rows have missing values and are left out; the first is line %d"
                  .formatted(rowsDropped, rows + rowsDropped, firstDropped),
              "共 %d 行，其中 %d 行含缺失值，已剔除（首个在第 %d 行）"
                  .formatted(rows + rowsDropped, rowsDropped, firstDropped)));
    }
  }

  // Inputs --------------------------------------------------------------------------------------

  private CsvFeature feature(CsvColumn column, int index) {
    boolean isCategorical = options.categorical().contains(column.name());
    noteConstant(column);
    if (!isCategorical && column.isNumeric()) {
      noteCoarse(column);
      return new CsvFeature.Numeric(index, column.name());
    }
    if (!isCategorical && column.isInOtherNotation()) {
      refuseOtherNotation(column, "declare the column categorical");
    }
    if (!isCategorical && column.isMostlyNumeric()) {
      refuseWords(column, "correct it, or declare the column categorical");
    }
    if (column.hasTooManyCategories()) {
      throw new DataException(
          ("%s, column \"%s\" has more than %d different texts, and each would be a"
                  + " feature; leave the column out")
              .formatted(file.name(), column.name(), CsvColumn.MAX_CATEGORIES));
    }
    List<String> categories = column.categories();
    notes.add(
        new Text(
            "column \"%s\" is categorical: one feature for each text, in sorted order, %d in all"
                .formatted(column.name(), categories.size()),
            "“%s”列为类别型，共 %d 类，按排序后的次序做独热编码".formatted(column.name(), categories.size())));
    noteSingleTexts(column);
    return new CsvFeature.OneHot(index, column.name(), categories);
  }

  private void noteConstant(CsvColumn column) {
    if (column.categoryCount() == 1) {
      String only = column.categories().getFirst();
      notes.add(
          new Text(
              "column \"%s\" is %s in all rows, so that nothing can be learned from it"
                  .formatted(column.name(), only),
              "“%s”列在所有行中都是 %s，无法从中学到任何东西".formatted(column.name(), only)));
    }
  }

  private void noteSingleTexts(CsvColumn column) {
    if (column.isOfSingleTexts()) {
      notes.add(
          new Text(
              ("column \"%s\" has %d different texts in %d rows, so that it tells rows apart"
                      + " rather than kinds of them; leave it out if it is a name or a number of"
                      + " rows")
                  .formatted(column.name(), column.categoryCount(), column.cells()),
              "“%s”列在 %d 行中有 %d 种不同的文本，更像是行的标识而非类别；若是名称或编号，请忽略该列"
                  .formatted(column.name(), column.cells(), column.categoryCount())));
    }
  }

  private void refuseOtherNotation(CsvColumn column, String advice) {
    CsvColumn.OddCell odd = column.firstWords().orElseThrow();
    throw new DataException(
        ("%s, line %d, column \"%s\": \"%s\" is not in decimal notation, but most cells of this"
                + " column are numbers; write them like 1234.5, without separators between digits"
                + " and with a point, or %s")
            .formatted(file.name(), odd.line(), column.name(), odd.text(), advice));
  }

  private void refuseWords(CsvColumn column, String advice) {
    CsvColumn.OddCell odd = column.firstWords().orElseThrow();
    throw new DataException(
        ("%s, line %d, column \"%s\": \"%s\" is no finite number, but %d of the %d cells"
                + " of this column are numbers; %s")
            .formatted(
                file.name(),
                odd.line(),
                column.name(),
                odd.text(),
                column.numbers(),
                column.cells(),
                advice));
  }

  private void noteCoarse(CsvColumn column) {
    double range = column.high() - column.low();
    double step = Math.ulp((float) Math.max(Math.abs(column.low()), Math.abs(column.high())));
    if (range > 0 && range / step < STEPS_IN_RANGE) {
      notes.add(
          new Text(
              ("column \"%s\" goes from %s to %s, where floats are %s apart; subtract a"
                      + " constant to keep the differences")
                  .formatted(
                      column.name(),
                      Numbers.shortest(column.low()),
                      Numbers.shortest(column.high()),
                      Numbers.shortest(step)),
              "“%s”列取值在 %s 到 %s 之间，单精度浮点数在此的间隔为 %s；请先减去一个常数，以免细小差别丢失"
                  .formatted(
                      column.name(),
                      Numbers.shortest(column.low()),
                      Numbers.shortest(column.high()),
                      Numbers.shortest(step))));
    }
  }

  private static String advice(List<CsvFeature> features) {
    return features.stream()
        .filter(feature -> feature instanceof CsvFeature.OneHot)
        .max(Comparator.comparingInt(CsvFeature::width))
        .map(widest ->
            "leave columns out, such as \"%s\", which alone makes %d features"
                .formatted(widest.name(), widest.width()))
        .orElse("leave columns or rows out, or give Java more with -Xmx");
  }

  // Target --------------------------------------------------------------------------------------

  private CsvTarget targetReader(long rows) {
    CsvColumn column = columnOf(target);
    if (column.categoryCount() == 1) {
      throw new DataException(
          ("%s: the target \"%s\" is %s in all %d rows, so there is nothing to predict;"
                  + " choose another column")
              .formatted(file.name(), column.name(), column.categories().getFirst(), rows));
    }
    return switch (options.task()) {
      case CLASSIFICATION -> classes(column, " as asked for", "按指定");
      case REGRESSION -> values(column, " as asked for", "按指定");
      case INFERRED -> inferred(column, rows);
    };
  }

  private CsvTarget inferred(CsvColumn column, long rows) {
    if (!column.isNumeric()) {
      if (column.isInOtherNotation()) {
        refuseOtherNotation(column, "ask for classification");
      }
      if (column.isMostlyNumeric()) {
        refuseWords(column, "correct it, or ask for classification");
      }
      if (column.isOfSingleTexts()) {
        throw new DataException(
            ("%s: the target \"%s\" has %d different texts in %d rows, so that most classes would"
                    + " have a single row; choose another column, or ask for classification")
                .formatted(file.name(), column.name(), column.categoryCount(), rows));
      }
      return classes(column, ", as it is text", "因其为文本");
    }
    boolean isFew = column.categoryCount() <= FEW_CLASSES && rows >= 2L * column.categoryCount();
    return column.isWhole() && isFew
        ? classes(
            column,
            ", as it has only %d different whole numbers; ask for regression if they are amounts"
                .formatted(column.categoryCount()),
            "因其只有 %d 个不同的整数；若为数量，请指定回归".formatted(column.categoryCount()))
        : values(column, ", as it has many different numbers", "因其取值为许多不同的数");
  }

  private CsvTarget classes(CsvColumn column, String reason, String chineseReason) {
    if (column.hasTooManyCategories()) {
      throw new DataException(
          ("%s: the target \"%s\" has more than %d different values, too many for classes;"
                  + " ask for regression or choose another column")
              .formatted(file.name(), column.name(), CsvColumn.MAX_CATEGORIES));
    }
    List<String> names = column.categories();
    notes.add(
        new Text(
            "classification: \"%s\" is taken as %d classes%s"
                .formatted(column.name(), names.size(), reason),
            "分类：“%s”视为 %d 个类别（%s）".formatted(column.name(), names.size(), chineseReason)));
    return new CsvTarget.Labels(names);
  }

  private CsvTarget values(CsvColumn column, String reason, String chineseReason) {
    if (!column.isNumeric()) {
      CsvColumn.OddCell odd = column.firstWords().orElseThrow();
      throw new DataException(
          ("%s, line %d, column \"%s\": \"%s\" is no finite number, as regression needs;"
                  + " correct it, or ask for classification")
              .formatted(file.name(), odd.line(), column.name(), odd.text()));
    }
    notes.add(
        new Text(
            "regression: \"%s\" is taken as numbers%s".formatted(column.name(), reason),
            "回归：“%s”视为数值（%s）".formatted(column.name(), chineseReason)));
    return new CsvTarget.Amounts(column.name());
  }

  // Cells ---------------------------------------------------------------------------------------

  private LoadedData filled(
      int rows, int width, List<CsvFeature> features, CsvTarget targetReader) {
    float[] inputs = new float[rows * width];
    CsvTarget.Filler filler = targetReader.filler(rows);
    int[] next = {0};
    file.forEachRow((line, fields) -> {
      CsvCell[] cells = fields.stream().map(CsvCell::of).toArray(CsvCell[]::new);
      if (used.stream().noneMatch(i -> cells[i] instanceof CsvCell.Missing)) {
        checkUnchanged(next[0] < rows);
        int place = next[0] * width;
        for (CsvFeature feature : features) {
          checkUnchanged(feature.put(cells[feature.column()], inputs, place));
          place += feature.width();
        }
        checkUnchanged(filler.put(cells[target], next[0]));
        next[0]++;
      }
    });
    checkUnchanged(next[0] == rows);
    List<String> names = features.stream().flatMap(f -> f.names().stream()).toList();
    Target filledTarget = filler.target();
    noteRareClasses(filledTarget);
    Matrix matrix = Matrix.of(rows, width, inputs);
    Dataset data = new Dataset(name, matrix, filledTarget, names);
    return new LoadedData(data, Optional.empty(), notes);
  }

  private void checkUnchanged(boolean isAsBefore) {
    if (!isAsBefore) {
      throw new DataException(file.name() + " has changed while it was read; try again");
    }
  }

  private void noteRareClasses(Target filled) {
    if (filled instanceof Target.Classes(int[] labels, List<String> names)) {
      long[] counts = new long[names.size()];
      Arrays.stream(labels).forEach(label -> counts[label]++);
      String rare =
          IntStream.range(0, counts.length)
              .filter(i -> counts[i] < 3)
              .mapToObj(names::get)
              .limit(5)
              .collect(Collectors.joining(", "));
      if (!rare.isEmpty()) {
        notes.add(
            new Text(
                "some classes have fewer than 3 rows, so not every part contains them: " + rare,
                "有的类别不足 3 行，无法在训练、验证和测试三部分中都出现：" + rare));
      }
    }
  }
}
