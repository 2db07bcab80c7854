package io.varphi.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.varphi.expr.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Reads a column of a CSV file (RFC 4180) whose first line has the names of the columns. */
final class CsvColumn {
  private final String file;
  private final String column;
  private final Dtype dtype;

  private CsvColumn(String file, String column, Dtype dtype) {
    this.file = file;
    this.column = column;
    this.dtype = dtype;
  }

  /**
   * The numbers of a column.
   *
   * @throws UserException if there is no such column, or if a field of it is not a number
   */
  static double[] read(Input input, String column, Dtype dtype) {
    return new CsvColumn(input.name(), column, dtype).read(input.text(input.start(), input.end()));
  }

  private double[] read(String text) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      Iterator<CsvRecord> records = reader.iterator();
      int place = place(records.next());
      if (!records.hasNext()) {
        throw new UserException(file + " has no numbers below its header; give some");
      }
      DoubleStream.Builder numbers = DoubleStream.builder();
      records.forEachRemaining(line -> numbers.add(number(line, place)));
      return numbers.build().toArray();
    } catch (CsvParseException e) {
      throw new UserException(file + " is not CSV as RFC 4180 has it: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never, of a string
    }
  }

  private int place(CsvRecord header) {
    List<String> names = header.getFields().stream().map(String::strip).toList();
    if (!names.contains(column)) {
      throw new UserException(
          file
              + " has no column \""
              + column
              + "\"; nearest are "
              + String.join(", ", Nearest.names(column, names)));
    }
    if (names.indexOf(column) != names.lastIndexOf(column)) {
      throw new UserException(
          file + " has several columns \"" + column + "\"; give them different names");
    }
    return names.indexOf(column);
  }

  private double number(CsvRecord line, int place) {
    String field = line.getField(place).strip();
    if (!Numeral.isNumber(field)) {
      throw new UserException(
          file
              + ", line "
              + line.getStartingLineNumber()
              + ", column "
              + column
              + ": "
              + Numeral.problem(field));
    }
    return dtype.parse(field);
  }
}
