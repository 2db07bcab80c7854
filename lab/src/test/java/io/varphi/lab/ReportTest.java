package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.varphi.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  private static final Pattern WORDS = Pattern.compile(" ");
  private static final String FORMULA = "x*sigmoid(1.7*x)";

  @TempDir private static Path folder;

  private static Study study;
  private static String html;
  private static Document page;

  @BeforeAll
  static void writeReport() throws Exception {
    study = study(List.of(few("spirals"), few("sine")), List.of("relu", FORMULA), 0.01);
    Report.write(study, folder, Language.ENGLISH);
    html = Files.readString(folder.resolve(Report.PAGE));
    page = parsed(html);
  }

  private static Dataset few(String set) {
    return Datasets.made(set, 1).data().select(IntStream.range(0, 100).toArray());
  }

  private static Study study(List<Dataset> sets, List<String> functions, double... rates)
      throws InterruptedException {
    List<LoadedData> loaded = sets.stream().map(LoadedData::of).toList();
    List<StudyData> data =
        loaded.stream().map(each -> StudyData.of(new DataSource.Made("spirals"), each)).toList();
    StudySpec spec =
        StudySpec.of(data, functions)
            .withDepths(2)
            .withWidths(6)
            .withSeeds(2)
            .with(StudyTraining.USUAL.withEpochs(3).with(LearningRates.of(rates)));
    return StudyRunner.run(spec, loaded, 2, StudyProgress.NONE);
  }

  private static Document parsed(String html) throws Exception {
    String xml = html.replaceFirst("^<!DOCTYPE html>\n", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static String page(Study of) throws Exception {
    String text = new ReportPage(of, new ReportFigures(of), Language.ENGLISH).html();
    parsed(text);
    return text;
  }

  private static List<Element> elements(Node node, String name) {
    NodeList found =
        node instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) node).getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Element article(String language) {
    return elements(page, "article").stream()
        .filter(article -> article.getAttribute("lang").equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> ids() {
    Set<String> ids = new HashSet<>();
    for (Element element : elements(page, "*")) {
      if (element.hasAttribute("id")) {
        assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id") + " twice");
      }
    }
    return ids;
  }

  @Test
  void bothLanguagesHaveAllSections() {
    assertEquals(2, elements(page, "article").size());
    Set<String> ids = ids();
    for (String language : List.of("en", "zh")) {
      List<String> sections =
          List.of(
              "verdict",
              "overall",
              "ranks",
              "comparison-1",
              "comparison-2",
              "scores-spirals-2x6-1",
              "training-spirals-2x6-1",
              "decisions-spirals-2x6-1",
              "gradients-spirals-2x6-1",
              "scores-sine-2x6-2",
              "predictions-sine-2x6-2",
              "findings",
              "settings",
              "runs");
      for (String section : sections) {
        assertTrue(ids.contains(language + "-" + section), language + "-" + section);
      }
    }
    assertEquals("verdict", elements(article("en"), "section").getFirst().getAttribute("class"));
    assertTrue(article("zh-CN").getTextContent().contains("排名"));
    assertTrue(article("en").getTextContent().contains("Ranking"));
    boolean hasChinese =
        article("en").getTextContent().codePoints().anyMatch(Character::isIdeographic);
    assertFalse(hasChinese, "Chinese in the English article");
  }

  @Test
  void thePageNeedsNothingElse() {
    assertTrue(elements(page, "script").isEmpty());
    assertTrue(elements(page, "link").isEmpty());
    Set<String> ids = ids();
    for (Element element : elements(page, "*")) {
      for (String attribute : List.of("href", "xlink:href", "src", "for", "aria-labelledby")) {
        for (String target : WORDS.splitAsStream(element.getAttribute(attribute)).toList()) {
          boolean isInside = target.isEmpty() || target.startsWith("data:image/png;base64,");
          boolean isName = attribute.equals("for") || attribute.startsWith("aria");
          if (isName && !target.isEmpty()) {
            assertTrue(ids.contains(target), target);
          } else if (target.startsWith("#")) {
            assertTrue(ids.contains(target.substring(1)), target);
          } else {
            assertTrue(isInside || Files.exists(folder.resolve(target)), target);
          }
        }
      }
    }
  }

  @Test
  void allColoursOfFiguresAreDeclaredForLightAndDark() {
    String style = elements(page, "style").getFirst().getTextContent();
    String dark = style.substring(style.lastIndexOf("@media"));
    List<String> used =
        Pattern.compile("=\"var\\((--[-0-9a-f]+)\\)\"")
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertTrue(used.size() > 5, "few colours: " + used);
    for (String variable : used) {
      String light = variable.substring(2, 8);
      assertTrue(style.contains(variable + ":#" + light), variable);
      assertTrue(dark.contains(variable + ":#" + variable.substring(9)), variable);
    }
  }

  @Test
  void everyFigureIsThereAsSvgAndPdfInBothLanguages() throws Exception {
    List<String> names = new ReportFigures(study).all().stream().map(ReportFigure::name).toList();
    assertTrue(names.size() >= 9, names::toString);
    for (String name : names) {
      for (String language : List.of(".", ".zh.")) {
        Path svg = folder.resolve(Report.FIGURES).resolve(name + language + "svg");
        Document document = parsed(Files.readString(svg).replaceFirst("^<\\?xml[^>]*>\\s*", ""));
        assertEquals("svg", document.getDocumentElement().getTagName(), name);
        byte[] pdf =
            Files.readAllBytes(folder.resolve(Report.FIGURES).resolve(name + language + "pdf"));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF-") && text.strip().endsWith("%%EOF"), name);
      }
    }
    assertEquals(4L * names.size(), count(folder.resolve(Report.FIGURES)));
  }

  private static long count(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    }
  }

  @Test
  void theTableHasEveryRunWithItsNumbers() throws IOException {
    List<NamedCsvRecord> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(Report.TABLE))) {
      csv.forEach(lines::add);
    }
    assertEquals(study.runs().size(), lines.size());
    assertEquals(ReportTable.COLUMNS, lines.getFirst().getHeader());
    for (int i = 0; i < lines.size(); i++) {
      StudyRun run = study.runs().get(i);
      NamedCsvRecord line = lines.get(i);
      assertEquals(run.spec().contender().activation(), line.getField("activation"));
      assertEquals(run.spec().contender().data(), line.getField("data"));
      assertEquals(run.spec().seed(), Long.parseLong(line.getField("seed")));
      assertEquals(run.score(), Double.parseDouble(line.getField("test_metric")));
      assertEquals(
          run.result().weightsHash(), Long.parseUnsignedLong(line.getField("weights_hash"), 16));
    }
  }

  @Test
  void theRankingIsThatOfTheStudy() {
    for (Comparison comparison : study.comparisons()) {
      for (Standing standing : comparison.ranking().standings()) {
        boolean isAccuracy = comparison.data().equals("spirals");
        String mean =
            isAccuracy
                ? "%.2f".formatted(100 * standing.mean())
                : "%.4f".formatted(standing.mean());
        List<Element> rows =
            elements(article("en"), "tr").stream()
                .filter(row -> row.getTextContent().contains(standing.name()))
                .filter(row -> row.getTextContent().contains(mean.replace('-', '−')))
                .toList();
        assertFalse(rows.isEmpty(), standing + ": " + mean);
      }
    }
    for (String sentence : study.verdict(Language.CHINESE)) {
      assertTrue(article("zh-CN").getTextContent().contains(sentence), sentence);
    }
  }

  @Test
  void onlyTimesDifferBetweenTwoReports() throws Exception {
    List<StudyRun> slower = study.runs().stream().map(ReportTest::slower).toList();
    String second = page(Study.of(study.spec(), slower));
    assertTrue(second.contains("1230 µs"));
    assertEquals(withoutTimes(html), withoutTimes(second));
    ReportFigure figure = new ReportFigures(study).all().get(1);
    Path pdf = folder.resolve(Report.FIGURES).resolve(figure.file(Language.ENGLISH, "pdf"));
    assertArrayEquals(figure.in(Language.ENGLISH).toPdf(), Files.readAllBytes(pdf));
  }

  private static StudyRun slower(StudyRun run) {
    RunResult result = run.result();
    RunResult changed =
        new RunResult(
            result.epochs(),
            result.bestEpoch(),
            result.bestValidation(),
            result.validation(),
            result.test(),
            result.parameters(),
            result.weightsHash(),
            1_230_000,
            result.bytes(),
            result.outcome());
    return new StudyRun(
        run.spec(), changed, run.guess(), run.health(), run.problems(), run.predictions());
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("<td>([0-9.]+ µs|–)</td>", "");
  }

  @Test
  void aStudyThatHasJustBegunSaysSo() throws Exception {
    String text = page(Study.of(study.spec(), study.runs().subList(0, 1)));
    assertTrue(text.contains("1 of 8 runs are over"), "not said");
    assertTrue(text.contains("共 8 次训练，已完成 1 次"), "not said in Chinese");
    assertTrue(text.contains("Nothing can be compared yet."));
  }

  @Test
  void divergedRunsAndASingleFunctionAreReported() throws Exception {
    String text = page(study(List.of(few("sine")), List.of("cube"), 1e30));
    assertTrue(text.contains("Only cube was trained"));
    assertTrue(text.contains("diverged in epoch 1") && text.contains("第 1 轮发散"));
    assertTrue(text.contains("<td>0/2</td>"));
  }

  @Test
  void textsOfDataAreNoMarkup() throws Exception {
    Dataset data = few("circles");
    Dataset odd =
        new Dataset(
            "a <b> & $c",
            data.inputs(),
            new Target.Classes(((Target.Classes) data.target()).labels(), List.of("<1>", "\"$2\"")),
            List.of("price in $", "x < y & $z$"));
    String text = page(study(List.of(odd), List.of("relu", "tanh"), 0.01));
    assertTrue(text.contains("a &lt;b&gt; &amp; $c"));
    assertFalse(text.contains("<b>"));
  }

  @Test
  void aSearchOfLearningRatesIsDrawn() throws Exception {
    Study searched = study(List.of(few("circles")), List.of("relu", "tanh"), 1e-3, 1e-2);
    String text = page(searched);
    assertTrue(text.contains("en-rates-circles-2x6") && text.contains("zh-rates-circles-2x6"));
    double best = searched.rates().getFirst().best();
    assertTrue(text.contains("<td>" + Wording.number(best, 3) + "</td>"));
  }

  @Test
  void twoInputsAndAValueGiveMapsOfIt() throws Exception {
    String text = page(study(List.of(few("income")), List.of("relu"), 0.01));
    assertTrue(text.contains("en-predictions-income-2x6"));
    assertTrue(text.contains("figures/predictions-income-2x6.zh.pdf"));
  }

  @Test
  void thePageOpensInTheLanguageAskedFor() throws Exception {
    Document english = parsed(html);
    assertEquals("en", english.getDocumentElement().getAttribute("lang"));
    assertEquals("checked", choice(english, "english").getAttribute("checked"));
    Study none = Study.of(study.spec(), List.of());
    Document chinese =
        parsed(new ReportPage(none, new ReportFigures(none), Language.CHINESE).html());
    assertEquals("zh-CN", chinese.getDocumentElement().getAttribute("lang"));
    assertEquals("checked", choice(chinese, "chinese").getAttribute("checked"));
    assertEquals("", choice(chinese, "english").getAttribute("checked"));
  }

  private static Element choice(Document of, String id) {
    return elements(of, "input").stream()
        .filter(input -> input.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** By whom figures can be read, which are ordinary new files. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void otherFilesCanBeReadByThemToo() throws IOException {
    ReportFigure figure = new ReportFigures(study).all().getFirst();
    Path drawn = folder.resolve(Report.FIGURES).resolve(figure.file(Language.ENGLISH, "svg"));
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(drawn);
    for (String file : List.of(Report.PAGE, Report.TABLE)) {
      assertEquals(permissions, Files.getPosixFilePermissions(folder.resolve(file)), file);
    }
  }

  @Test
  void aColumnMayBeConstantAndNamesMayBeChinese() throws Exception {
    Dataset data = few("circles");
    float[] inputs = data.inputs().values().clone();
    for (int row = 0; row < data.rows(); row++) {
      inputs[2 * row + 1] = 7;
    }
    Dataset flat =
        new Dataset("房价 表", Matrix.of(data.rows(), 2, inputs), data.target(), List.of("面积", "k"));
    Study of = study(List.of(flat), List.of("relu"), 0.01);
    ReportFigure map =
        new ReportFigures(of)
            .all().stream()
                .filter(figure -> figure.name().equals("decisions-房价-表-2x6"))
                .findFirst()
                .orElseThrow();
    assertTrue(map.in(Language.CHINESE).toSvg().contains("<svg"));
  }

  /** A function that gives 0 learns nothing, and its dead units are why. */
  @Test
  void whatKeptNetsFromLearningIsToldFromWhatElseIsSeen() throws Exception {
    Study of = study(List.of(few("circles")), List.of("relu", "0*x"), 0.01);
    List<String> unbeaten = of.comparisons().getFirst().baseline().unbeatenBy();
    assertTrue(unbeaten.contains("0*x"), unbeaten::toString);
    String text = page(of);
    int lead = text.indexOf("What kept nets from learning:");
    int dead = text.indexOf("0*x (circles, 2 × 6), in 2 of 2 runs: layer 1: 100 %");
    assertTrue(lead > 0 && dead > lead, "the lead at %d, the units at %d".formatted(lead, dead));
    assertTrue(text.contains("妨碍网络学习的原因："));
    assertTrue(text.contains("always guessing the commonest class"));
    assertTrue(text.contains("始终猜测最常见的类别"));
  }

  @Test
  void whereNothingIsLearnedThePageSaysSo() throws Exception {
    Study of = study(List.of(few("circles")), List.of("0*x", "0*x+1"), 0.01);
    String text = page(of);
    assertTrue(text.contains("<p>No function is better than guessing.</p>"));
    assertTrue(text.contains("<p>没有一个函数优于盲目猜测。</p>"));
  }

  @Test
  void settingsSayHowRatesWereChosenAndRowsDealt() throws Exception {
    String english = article("en").getTextContent();
    assertTrue(english.contains("of the rows to test, the same in all runs (seed 1)"), english);
    assertTrue(english.contains("not what other data would"));
    StudySpec search = study.spec().with(StudyTraining.USUAL);
    String searched = page(Study.of(search, List.of()));
    assertTrue(searched.contains("by accuracy or R² in validation (among equals by loss)"));
    assertFalse(searched.contains("by validation loss"));
  }

  /** The disc lies on the curve of what the rate is chosen by, where that is best. */
  @Test
  void theChosenRateIsTheBestOfWhatIsDrawn() throws Exception {
    Study of =
        study(List.of(few("circles"), few("sine")), List.of("relu", "tanh"), 0.1, 0.01, 1e-4);
    for (RateChoice choice : of.rates()) {
      boolean isAccuracy = choice.contender().data().equals("circles");
      double[] drawn =
          choice.tried().stream()
              .mapToDouble(tried -> ReportFigures.chosenBy(tried, isAccuracy))
              .toArray();
      double best =
          isAccuracy
              ? Arrays.stream(drawn).max().orElseThrow()
              : Arrays.stream(drawn).min().orElseThrow();
      double chosen =
          choice.tried().stream()
              .filter(tried -> tried.learningRate() == choice.best())
              .mapToDouble(tried -> ReportFigures.chosenBy(tried, isAccuracy))
              .findFirst()
              .orElseThrow();
      assertEquals(best, chosen, choice.contender().toString());
    }
  }
}
