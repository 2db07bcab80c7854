package io.varphi.lab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-, semicolon- or tab-separated values with a header. It is read row by row, as
 * often as asked for.
 */
final class CsvFile {
  private static final int MAX_FIELDS = 1 << 20;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  /** What is done with a row: its line in the file, from 1, and its cells. */
  @FunctionalInterface
  interface RowReader {
    void read(long line, List<String> cells);
  }

  private final Path path;
  private final char separator;
  private final List<String> header;

  private CsvFile(Path path, char separator, List<String> header) {
    this.path = path;
    this.separator = separator;
    this.header = header;
  }

  /**
   * The file at that path, with its header read.
   *
   * @throws DataException if it cannot be read or has no good header
   */
  static CsvFile of(Path path) {
    FileChecks.isReadable(path);
    char separator = attempt(path, () -> separator(path));
    List<String> header = attempt(path, () -> header(path, separator));
    return new CsvFile(path, separator, header);
  }

  /** The names of the columns, all different. */
  List<String> header() {
    return header;
  }

  String name() {
    return path.toString();
  }

  /**
   * Reads all rows but the header, in order.
   *
   * @throws DataException if a row has more or fewer cells than the header
   */
  void forEachRow(RowReader reader) {
    attempt(
        path,
        () -> {
          try (CsvReader<CsvRecord> records = open(path, separator)) {
            Iterator<CsvRecord> rows = records.iterator();
            rows.next(); // the header
            while (rows.hasNext()) {
              CsvRecord row = rows.next();
              checkLength(row);
              reader.read(row.getStartingLineNumber(), row.getFields());
            }
          }
          return path;
        });
  }

  private void checkLength(CsvRecord row) {
    if (row.getFieldCount() != header.size()) {
      throw new DataException(
          ("%s, line %d has %s, but the header has %d: complete it, or put quotes around a"
                  + " cell that contains a \"%s\"")
              .formatted(
                  path,
                  row.getStartingLineNumber(),
                  row.getFieldCount() == 1 ? "1 cell" : row.getFieldCount() + " cells",
                  header.size(),
                  separator == '\t' ? "tab" : String.valueOf(separator)));
    }
  }

  private static CsvReader<CsvRecord> open(Path path, char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted here, to say how many
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(CsvRecordHandler.builder().maxFields(MAX_FIELDS).build(), text(path));
  }

  private static BufferedReader text(Path path) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())); // strict
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The one of comma, semicolon and tab that the first line has most of. */
  private static char separator(Path path) throws IOException {
    try (BufferedReader reader = text(path)) {
      String line = String.valueOf(reader.readLine()).replaceAll("\"[^\"]*\"", "");
      long commas = count(line, ',');
      long semicolons = count(line, ';');
      long tabs = count(line, '\t');
      if (commas >= Math.max(semicolons, tabs)) {
        return ',';
      }
      return semicolons >= tabs ? ';' : '\t';
    }
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static List<String> header(Path path, char separator) throws IOException {
    try (CsvReader<CsvRecord> records = open(path, separator)) {
      Iterator<CsvRecord> rows = records.iterator();
      if (!rows.hasNext()) {
        throw new DataException(path + " is empty; give a file whose first line names the columns");
      }
      List<String> names = rows.next().getFields().stream().map(String::strip).toList();
      checkNames(path, names);
      if (!rows.hasNext()) {
        throw new DataException(path + " has a header, but no row below it; add rows");
      }
      return names;
    }
  }

  private static void checkNames(Path path, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty()) {
        throw new DataException(
            "%s, line 1: column %d has no name; give it one".formatted(path, i + 1));
      }
      if (!seen.add(name)) {
        throw new DataException(
            "%s, line 1: columns %d and %d are both called \"%s\"; rename one"
                .formatted(path, names.indexOf(name) + 1, i + 1, name));
      }
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T attempt(Path path, Reading<T> reading) {
    try {
      return reading.read();
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw new DataException(sentence(path, e), e);
    }
  }

  private static String sentence(Path path, Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof CharacterCodingException) {
        return path + " is not UTF-8; save it in that encoding";
      }
    }
    return "%s cannot be read as CSV: %s; see RFC 4180 for the rules"
        .formatted(path, FileChecks.withoutFullStop(String.valueOf(failure.getMessage())));
  }
}
