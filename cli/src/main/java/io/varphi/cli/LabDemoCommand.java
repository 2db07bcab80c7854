package io.varphi.cli;

import io.varphi.Language;
import io.varphi.figure.Figure;
import io.varphi.lab.Demo;
import io.varphi.lab.DemoResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a prepared experiment. */
@Command(
    name = "demo",
    customSynopsis = "varphi lab demo [OPTIONS] [NAME]",
    description = "Runs a prepared experiment that ends in a figure and three sentences.",
    footer = {"", "Without NAME: lists them.", "", "  varphi lab demo dead-relu -o demos"})
final class LabDemoCommand implements Action {
  /** What a shell completes a name to. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Demo.names().iterator();
    }
  }

  private static final List<String> EXTENSIONS = List.of(".svg", ".pdf");

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "dead-relu, vanishing-gradient, spirals, gains or approximation.")
  @Nullable String name;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "A folder for the figure: NAME.svg and NAME.pdf. Without it, the terminal.")
  @Nullable String output;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "en (default) or zh.")
  Language language = Language.ENGLISH;

  @Override
  public void run(Terminal terminal) throws IOException {
    String wanted = name;
    if (wanted == null) {
      terminal.print(list());
      return;
    }
    Demo demo = UserException.accepted(() -> Demo.of(wanted));
    DemoResult result = result(demo, terminal);
    Figure figure = result.figure(language);
    StringBuilder text = new StringBuilder(demo.title().in(language) + "\n\n");
    result.sentences().forEach(sentence -> text.append(sentence.in(language)).append('\n'));
    if (output == null) {
      text.append('\n').append(TerminalPlot.of(figure, terminal.environment()));
    } else {
      save(figure, wanted, LabFolder.of(output)).forEach(file -> text.append(file).append('\n'));
    }
    terminal.print(text);
  }

  private static DemoResult result(Demo demo, Terminal terminal) {
    try {
      return demo.run(share -> terminal.progress(Math.round(100 * share) + " %"));
    } finally {
      terminal.progress("");
    }
  }

  private static List<Path> save(Figure figure, String name, Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException("cannot make the folder " + folder + "; name another", e);
    }
    List<Path> files = new ArrayList<>();
    for (String extension : EXTENSIONS) {
      Path file = folder.resolve(name + extension);
      figure.save(file);
      files.add(file);
    }
    return files;
  }

  private String list() {
    List<List<String>> rows =
        Demo.names().stream()
            .map(each -> List.of(each, Demo.of(each).title().in(language)))
            .toList();
    return String.join("\n", TextTable.lines(rows)) + "\n";
  }
}
