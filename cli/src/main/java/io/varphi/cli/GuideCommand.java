package io.varphi.cli;

import io.varphi.Language;
import io.varphi.expr.Nearest;
import io.varphi.handbook.Block;
import io.varphi.handbook.Guide;
import io.varphi.handbook.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints which function to choose for which task. */
@Command(
    abbreviateSynopsis = true,
    description = "Prints which function to choose for a task, with reasons and sources.",
    footer = {
      "",
      "Without --task: all tasks, and what to choose, the best first.",
      "",
      "  varphi guide --task transformer_ffn",
      "  varphi guide --task positive --lang zh"
    })
final class GuideCommand implements Action {
  private static final String INDENT = "  ";
  private static final String BULLET = "- ";

  /** What a shell completes {@code --task} to. */
  static final class Tasks implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Guide.tasks().iterator();
    }
  }

  @Option(
      names = "--task",
      paramLabel = "NAME",
      completionCandidates = Tasks.class,
      description = "The task, by its name in the first column of the table.")
  @Nullable String task;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "en (default) or zh.")
  Language language = Language.ENGLISH;

  @Override
  public void run(Terminal terminal) {
    terminal.print(task == null ? table() : new Text(task(task), terminal.environment()).all());
  }

  private Guide task(String name) {
    String wanted = Nearest.fold(name);
    return Guide.tasks().stream()
        .filter(known -> Nearest.fold(known).equals(wanted))
        .findFirst()
        .map(known -> Guide.of(known, language))
        .orElseThrow(() -> unknown(name));
  }

  private static UserException unknown(String name) {
    return new UserException(
        "there is no task \"" + name + "\"; it is " + OneOf.listed(Guide.tasks()));
  }

  /** Two lines for each task: what it is, and what to choose. */
  private String table() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : Guide.tasks()) {
      Guide guide = Guide.of(name, language);
      rows.add(List.of(name, guide.title()));
      rows.add(List.of("", INDENT + String.join(", ", guide.choices())));
    }
    String table = TextTable.lines(rows).stream().collect(Collectors.joining("\n", "", "\n\n"));
    String command = "varphi guide --task " + Guide.tasks().getFirst();
    return table + String.format(Locale.ROOT, Wording.ONE_TASK.in(language), command) + "\n";
  }

  /** A guide for people, in lines that fit a terminal. */
  private final class Text {
    private final Guide guide;
    private final Environment environment;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    Text(Guide guide, Environment environment) {
      this.guide = guide;
      this.environment = environment;
      this.width = Math.clamp(environment.columns(), 40, 100);
    }

    String all() {
      text.append(bold(guide.title())).append('\n');
      addSection(Guide.Section.CHOOSE);
      addLines(String.join(", ", guide.choices()), INDENT, INDENT);
      addSection(Guide.Section.WHY);
      addBlocks(guide.why());
      addSection(Guide.Section.OTHERWISE);
      addItems(guide.otherwise());
      addSection(Guide.Section.AVOID);
      addItems(guide.avoid());
      addSection(Guide.Section.INITIALIZE);
      addBlocks(guide.initialization());
      addSection(Guide.Section.SOURCES);
      addItems(guide.sources());
      return text.toString();
    }

    private void addSection(Guide.Section section) {
      text.append('\n').append(bold(section.heading(language))).append('\n');
    }

    private void addBlocks(List<Block> blocks) {
      for (Block block : blocks) {
        switch (block) {
          case Block.Paragraph(List<Span> spans) -> addLines(plain(spans), INDENT, INDENT);
          case Block.Bullets(List<List<Span>> items) -> addItems(items);
          case Block.Picture _ -> {} // not in a terminal
        }
      }
    }

    private void addItems(List<List<Span>> items) {
      items.forEach(item -> addLines(plain(item), INDENT + BULLET, INDENT + INDENT));
    }

    private void addLines(String words, String first, String others) {
      String indent = first;
      for (String line : TextWidth.wrapped(words, width - others.length())) {
        text.append(indent).append(line).append('\n');
        indent = others;
      }
    }

    private String bold(String heading) {
      return environment.hasColours() ? "\u001b[1m" + heading + "\u001b[0m" : heading;
    }
  }

  private static String plain(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
