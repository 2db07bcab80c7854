package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.varphi.Catalogue;
import io.varphi.Entry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListCommandTest {
  private static final List<String> NAMES = Catalogue.entries().stream().map(Entry::name).toList();

  @Test
  void everyEntryHasALine() {
    List<String> lines = Run.output("list").lines().toList();
    assertEquals(NAMES, lines.stream().map(line -> line.split(" ", 2)[0]).toList());
    String gelu = lines.get(NAMES.indexOf("gelu"));
    assertTrue(gelu.matches("gelu +GELU +Smooth rectifiers +x\\*Phi\\(x\\)"), gelu);
  }

  @Test
  void csvHasTheSameEntries() throws IOException {
    String csv = Run.output("list", "--format", "csv");
    assertTrue(csv.startsWith("name,title,family,formula,summary\n"), csv.substring(0, 60));
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      List<NamedCsvRecord> rows = records.stream().toList();
      assertEquals(NAMES, rows.stream().map(row -> row.getField("name")).toList());
      assertEquals("gate", rows.get(NAMES.indexOf("swiglu")).getField("family"));
      assertEquals("a*g*sigmoid(g)", rows.get(NAMES.indexOf("swiglu")).getField("formula"));
    }
  }

  @Test
  void jsonHasTheSameEntries() {
    List<?> entries = JsonReader.list(JsonReader.read(Run.output("list", "--format", "json")));
    assertEquals(NAMES, entries.stream().map(entry -> JsonReader.map(entry).get("name")).toList());
    Object elu = entries.get(NAMES.indexOf("elu"));
    assertEquals("exponential_unit", JsonReader.get(elu, "family"));
    assertEquals(List.of("alpha"), JsonReader.get(elu, "parameters"));
    assertEquals(
        Catalogue.find("elu").orElseThrow().card().summary().chinese(),
        JsonReader.get(elu, "summary", "zh"));
  }

  @Test
  void aFamilyIsFoundByIdTitleOrBeginning() {
    String gates = Run.output("list", "--family", "gate");
    assertTrue(gates.startsWith("glu "), gates);
    assertTrue(gates.lines().count() < NAMES.size());
    assertEquals(gates, Run.output("list", "--family", "Gates"));
    assertEquals(gates, Run.output("list", "--family", "门控单元"));
    assertEquals(
        Run.output("list", "--family", "smooth_rectifier"),
        Run.output("list", "--family", "smooth"));
  }

  @Test
  void aLanguageAddsSummaries() {
    String summary = Catalogue.find("relu").orElseThrow().card().summary().chinese();
    String text = Run.output("list", "--family", "rectifier", "--lang", "zh");
    assertTrue(text.replace("\n    ", "").contains(summary), text);
    assertTrue(text.lines().allMatch(line -> TextWidth.of(line) <= 80 || !line.startsWith("  ")));
  }
}
