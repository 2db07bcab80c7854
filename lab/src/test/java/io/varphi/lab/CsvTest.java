package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Text;
import io.varphi.lab.CsvOptions.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("houses.csv"), text);
  }

  private LoadedData read(String text, CsvOptions options) throws IOException {
    return Datasets.csv(file(text), options);
  }

  private Dataset data(String text, CsvOptions options) throws IOException {
    return read(text, options).data();
  }

  private String refusal(String text, CsvOptions options) throws IOException {
    Path file = file(text);
    DataException refusal = assertThrows(DataException.class, () -> Datasets.csv(file, options));
    return String.valueOf(refusal.getMessage()).replace(folder.toString() + "/", "");
  }

  private static float[] values(Target target) {
    return ((Target.Values) target).values().values();
  }

  private static Target.Classes classes(Dataset data) {
    return (Target.Classes) data.target();
  }

  private static final CsvOptions Y = CsvOptions.of("y");

  @Test
  void numbersAreFeaturesAndCategoriesAreOneHotInSortedOrder() throws IOException {
    Dataset data =
        data(
            """
            city,area,y
            Paris, 10.5 ,1.5
            Berlin,-2e1,2.5
            Paris,.25,3.25
            """,
            Y);

    assertEquals("houses", data.name());
    assertEquals(List.of("city=Berlin", "city=Paris", "area"), data.columns());
    assertArrayEquals(new float[] {0, 1, 10.5f, 1, 0, -20, 0, 1, 0.25f}, data.inputs().values());
    assertArrayEquals(new float[] {1.5f, 2.5f, 3.25f}, values(data.target()));
  }

  @Test
  void quotedCellsMayContainSeparatorsQuotesAndLines() throws IOException {
    Dataset data = data("\"a,b\",y\n\"x, \"\"1\"\"\nz\",1.5\nw,2\n", Y);

    assertEquals(List.of("a,b=w", "a,b=x, \"1\"\nz"), data.columns());
  }

  @Test
  void semicolonsTabsAndAByteOrderMarkAreUnderstood() throws IOException {
    float[] expected = {1, 2};

    assertArrayEquals(expected, data("a;y\n1;1.5\n2;2.5\n", Y).inputs().values());
    assertArrayEquals(expected, data("a\ty\r\n1\t1.5\r\n2\t2.5\r\n", Y).inputs().values());
    assertArrayEquals(
        expected, data("\ufeffa,y\n1,1.5\n2,2.5\n", CsvOptions.of("y")).inputs().values());
    assertEquals(List.of("a"), data("\ufeff\"a\",y\n1,1.5\n2,2.5\n", Y).columns());
  }

  @Test
  void textMeansClassesInSortedOrder() throws IOException {
    LoadedData loaded = read("a,y\n1,no\n2,yes\n3,maybe\n4,no\n", Y);

    assertEquals(List.of("maybe", "no", "yes"), classes(loaded.data()).names());
    assertArrayEquals(new int[] {1, 2, 0, 1}, classes(loaded.data()).labels());
    assertTrue(
        english(loaded).contains("classification: \"y\" is taken as 3 classes, as it is text"),
        english(loaded));
  }

  private static String english(LoadedData loaded) {
    return loaded.notes().stream().map(Text::english).collect(Collectors.joining("\n"));
  }

  private static String numbered(int rows, int targets) {
    return IntStream.range(0, rows)
        .mapToObj(i -> i + "," + (i * 5 % targets))
        .collect(Collectors.joining("\n", "a,y\n", "\n"));
  }

  @Test
  void fewWholeNumbersAreClassesInNumericalOrder() throws IOException {
    Dataset data = data(numbered(40, 11), Y);

    assertEquals("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", classes(data).names().toString());
  }

  @Test
  void manyOrFractionalNumbersAreValues() throws IOException {
    assertTrue(data(numbered(100, 21), Y).target() instanceof Target.Values);
    assertTrue(data(numbered(7, 7), Y).target() instanceof Target.Values);
    assertTrue(data("a,y\n1,0.5\n2,0.5\n3,1\n4,1\n", Y).target() instanceof Target.Values);
  }

  @Test
  void theTaskCanBeForced() throws IOException {
    LoadedData regression = read(numbered(40, 2), Y.as(Task.REGRESSION));
    Dataset classification = data("a,y\n1,0.5\n2,10\n3,9.50\n", Y.as(Task.CLASSIFICATION));

    assertTrue(regression.data().target() instanceof Target.Values);
    assertEquals("regression: \"y\" is taken as numbers as asked for", english(regression));
    assertEquals(List.of("0.5", "9.5", "10"), classes(classification).names());
    assertEquals(
        "houses.csv, line 3, column \"y\": \"no\" is no finite number, as regression needs;"
            + " correct it, or ask for classification",
        refusal("a,y\n1,2\n2,no\n", Y.as(Task.REGRESSION)));
  }

  @Test
  void missingCellsAreRefusedWithTheirPlace() throws IOException {
    String advice = "; fill it in, drop such rows with --drop-missing, or leave the column out";
    assertEquals(
        "houses.csv, line 3, column \"a\": the value is missing" + advice,
        refusal("a,b,y\n1,2,1.5\n ,2,2.5\n", Y));
    for (String missing : List.of("NA", "NaN", "nan", "?")) {
      assertEquals(
          "houses.csv, line 2, column \"b\": the value is missing (\"" + missing + "\")" + advice,
          refusal("a,b,y\n1," + missing + ",1.5\n1,2,2.5\n", Y));
    }
    assertTrue(refusal("a,y\n1,NA\n2,1\n", Y).contains("line 2, column \"y\""));
  }

  @Test
  void rowsWithMissingCellsCanBeDropped() throws IOException {
    LoadedData loaded = read("a,y\n1,1.5\n?,7\n3,2.5\n4,\n", Y.droppingMissing());

    assertArrayEquals(new float[] {1, 3}, loaded.data().inputs().values());
    assertTrue(
        english(loaded)
            .contains("2 of 4 rows have missing values and are left out; the first is line 3"),
        english(loaded));
    assertTrue(refusal("a,y\n?,1\n2,NA\n", Y.droppingMissing()).contains("each of the 2 rows"));
  }

  @Test
  void missingCellsOfColumnsThatAreLeftOutDoNotMatter() throws IOException {
    Dataset data = data("a,b,y\n1,NA,1.5\n2,x,2.5\n", Y.without(Set.of("b")));

    assertEquals(List.of("a"), data.columns());
  }

  @Test
  void textAmongNumbersIsRefusedWithItsPlace() throws IOException {
    assertEquals(
        "houses.csv, line 3, column \"a\": \"12 m\" is no finite number, but 2 of the 3 cells of"
            + " this column are numbers; correct it, or declare the column categorical",
        refusal("a,y\n1,1.5\n12 m,2.5\n3,3.5\n", Y));
    for (String odd : List.of("inf", "-Infinity", "∞", "1e39", "0x1p3", "1f", "1_000", "3e")) {
      assertTrue(
          refusal("a,y\n1,1.5\n2,2.5\n" + odd + ",3.5\n", Y)
              .startsWith("houses.csv, line 4, column \"a\": \"" + odd + "\" is no finite number"),
          odd);
    }
    assertTrue(
        refusal("a,y\n1,1.5\n2,x\n3,3.5\n", Y).contains("line 3, column \"y\": \"x\" is no"));
  }

  @Test
  void columnsOfNumbersCanBeCategorical() throws IOException {
    Dataset data = data("a,y\n10,1.5\n9,2.5\n10.0,3.5\nx,4.5\n", Y.withCategorical(Set.of("a")));

    assertEquals(List.of("a=9", "a=10", "a=x"), data.columns());
    assertArrayEquals(new float[] {0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1}, data.inputs().values());
  }

  @Test
  void targetsThatSayNothingAreRefused() throws IOException {
    assertEquals(
        "houses.csv: the target \"y\" is 3 in all 2 rows, so there is nothing to predict; choose"
            + " another column",
        refusal("a,y\n1,3\n2,3.0\n", Y));
    assertTrue(refusal("a,y\n1,cat\n2,cat\n", Y).contains("is cat in all 2 rows"));
  }

  @Test
  void badHeadersAreRefused() throws IOException {
    assertEquals(
        "houses.csv, line 1: columns 1 and 3 are both called \"a\"; rename one",
        refusal("a,y,a\n1,2,3\n", Y));
    assertEquals(
        "houses.csv, line 1: column 2 has no name; give it one", refusal("a, ,y\n1,2,3\n", Y));
    assertEquals(
        "houses.csv has no column \"prize\"; nearest are price, size, area",
        refusal("area,price,size\n1,2,3\n", CsvOptions.of("prize")));
    assertTrue(refusal("y\n1\n2\n", Y).contains("no column but the target"));
    assertTrue(refusal("a,y\n1,2\n", Y.withCategorical(Set.of("b"))).contains("no column \"b\""));
    assertTrue(refusal("a,y\n1,2\n", Y.without(Set.of("y"))).contains("both the target and"));
  }

  @Test
  void raggedRowsAreRefused() throws IOException {
    assertEquals(
        "houses.csv, line 3 has 3 cells, but the header has 2: complete it, or put quotes around a"
            + " cell that contains a \",\"",
        refusal("a,y\n1,2\n1,234,5\n", Y));
    assertTrue(refusal("a,y\n1,2\n1\n", Y).contains("line 3 has 1 cell, but"));
  }

  @Test
  void filesWithoutRowsAreRefused() throws IOException {
    assertEquals(
        "houses.csv is empty; give a file whose first line names the columns", refusal("", Y));
    assertEquals("houses.csv has a header, but no row below it; add rows", refusal("a,y\n", Y));
  }

  @Test
  void filesThatCannotBeReadAreRefused() throws IOException {
    Path missing = folder.resolve("none.csv");
    assertEquals(
        "there is no file \"" + missing + "\"; check the name",
        assertThrows(DataException.class, () -> Datasets.csv(missing, Y)).getMessage());
    assertTrue(
        String.valueOf(
                assertThrows(DataException.class, () -> Datasets.csv(folder, Y)).getMessage())
            .contains("is a folder"));
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "stra\u00dfe,y\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        latin + " is not UTF-8; save it in that encoding",
        assertThrows(DataException.class, () -> Datasets.csv(latin, Y)).getMessage());
    String unclosed = refusal("a,y\n\"1,2\n3,4\n", Y);
    assertTrue(unclosed.startsWith("houses.csv cannot be read as CSV: "), unclosed);
  }

  @Test
  void moreFeaturesThanMemoryAreRefusedBeforeTheyAreMade() throws IOException {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i -> "id" + i + "," + i + ".5")
            .collect(Collectors.joining("\n", "id,y\n", "\n"));
    Path file = file(rows);

    DataException refusal =
        assertThrows(DataException.class, () -> CsvDataset.read(file, Y, Memory.of(400_000)));

    assertEquals(
        file
            + ": 200 rows of 200 features need 480.0 kB, but Java may use 400.0 kB; leave columns"
            + " out, such as \"id\", which alone makes 200 features",
        refusal.getMessage());
    assertEquals(200, CsvDataset.read(file, Y, Memory.of(500_000)).data().columns().size());
  }

  @Test
  void columnsWithTooManyTextsAreRefused() throws IOException {
    String rows =
        IntStream.rangeClosed(0, CsvColumn.MAX_CATEGORIES)
            .mapToObj(i -> "id" + i + "," + i + ".5")
            .collect(Collectors.joining("\n", "id,y\n", "\n"));

    assertTrue(refusal(rows, Y).contains("column \"id\" has more than 10000 different texts"));
  }

  @Test
  void differencesTooSmallForFloatsAreSaid() throws IOException {
    LoadedData loaded = read("time,y\n1600000000,1.5\n1600000100,2.5\n", Y);

    assertTrue(
        english(loaded)
            .contains("\"time\" goes from 1600000000 to 1600000100, where floats are 128 apart"),
        english(loaded));
  }

  @Test
  void rareClassesAreSaid() throws IOException {
    assertTrue(english(read("a,y\n1,p\n2,p\n3,p\n4,q\n", Y)).contains("contains them: q"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24134,13",
        "1,234.50",
        "1.234,50",
        "1 234",
        "13,5",
        "-0,3",
        "30 %",
        "13.5%",
        "1'300.5"
      })
  void numbersInOtherNotationsAreNoCategories(String number) throws IOException {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(i -> "\"%s\";%d".formatted(number.replace('3', (char) ('0' + i % 10)), i))
            .collect(Collectors.joining("\n"));
    String refusal = refusal("price;y\n" + rows + "\n", Y);
    assertTrue(refusal.startsWith("houses.csv, line 2, column \"price\": \""), refusal);
    assertTrue(refusal.contains("is not in decimal notation"), refusal);
    assertTrue(refusal.contains("write them like 1234.5"), refusal);
    Dataset kept = data("price;y\n" + rows + "\n", Y.withCategorical(Set.of("price")));
    assertTrue(kept.columns().getFirst().startsWith("price="));
    String asTarget = refusal("price;y\n" + rows + "\n", CsvOptions.of("price"));
    assertTrue(asTarget.contains("is not in decimal notation"), asTarget);
  }

  @Test
  void textsWithADigitAreStillTexts() throws IOException {
    Dataset data = data("name,y\nA4,1\n\"x,5\",2\n\"1,5\",3\nB,4\nC,5\n", Y);
    assertEquals(5, data.columns().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n/a", "#N/A", "null", "NULL", "None", "NaN", "?"})
  void missingValuesHaveManyNames(String missing) throws IOException {
    String text = "colour,y\nred,1.5\nblue,2.5\n" + missing + ",3.5\nred,4.5\n";
    assertTrue(refusal(text, Y).startsWith("houses.csv, line 4, column \"colour\": the value is"));
    assertEquals(3, data(text, Y.droppingMissing()).rows());
  }

  @Test
  void columnsThatSayNothingAreNoted() throws IOException {
    String rows =
        IntStream.range(0, 40)
            .mapToObj(i -> "u%04d,7,%s.5".formatted(i, i))
            .collect(Collectors.joining("\n"));
    List<String> notes =
        read("id,k,y\n" + rows + "\n", Y).notes().stream().map(Text::english).toList();
    assertTrue(
        notes.contains("column \"k\" is 7 in all rows, so that nothing can be learned from it"),
        notes::toString);
    assertTrue(
        notes.stream()
            .anyMatch(note -> note.startsWith("column \"id\" has 40 different texts in 40 rows")),
        notes::toString);
    String target = refusal("id,k,y\n" + rows + "\n", CsvOptions.of("id"));
    assertTrue(target.contains("the target \"id\" has 40 different texts in 40 rows"), target);
  }
}
