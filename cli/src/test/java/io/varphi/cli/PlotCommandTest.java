package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Activations;
import io.varphi.figure.Figure;
import io.varphi.figure.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotCommandTest {
  @TempDir Path folder;

  private byte[] file(String name, String... arguments) throws IOException {
    Path file = folder.resolve(name);
    String[] command =
        Stream.concat(Arrays.stream(arguments), Stream.of("-o", file.toString()))
            .toArray(String[]::new);
    assertEquals("", Run.output(command));
    return Files.readAllBytes(file);
  }

  private String text(String name, String... arguments) throws IOException {
    return new String(file(name, arguments), StandardCharsets.UTF_8);
  }

  private static Run inTerminal(Map<String, String> variables, String... arguments) {
    return Run.of(new Environment(variables, true), "", arguments);
  }

  @Test
  void svgHasTheSizeAskedFor() throws IOException {
    String svg =
        text("a.svg", "plot", "gelu", "-x", "--gradient", "--size", "8.5x6cm", "--style", "paper");
    assertTrue(svg.contains("width=\"85mm\" height=\"60mm\""), svg.substring(0, 300));
    assertTrue(svg.contains("GELU"), svg.substring(0, 300));
  }

  @Test
  void theDomainIsKept() throws IOException {
    List<String> csv =
        text("a.csv", "plot", "identity", "--gradient", "--domain", "-2:6").lines().toList();
    assertEquals("x,Identity,Identity'", csv.getFirst());
    assertTrue(csv.get(1).startsWith("-2.0,-2.0,1.0"), csv.get(1));
    assertTrue(csv.getLast().startsWith("6.0,6.0,1.0"), csv.getLast());
  }

  @Test
  void pngIsPng() throws IOException {
    byte[] png = file("a.png", "plot", "relu", "--axes", "frame", "--title", "ReLU");
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    assertArrayEquals(signature, Arrays.copyOf(png, 8));
  }

  @Test
  void optionsChangeThePicture() throws IOException {
    String plain = text("a.svg", "plot", "gelu");
    assertEquals(plain, text("b.svg", "plot", "gelu", "--style", "light", "--axes", "origin"));
    for (String option : List.of("--style=dark", "--axes=frame", "--title=T", "--gradient")) {
      assertFalse(plain.equals(text("b.svg", "plot", "gelu", option)), option);
    }
  }

  @Test
  void theTerminalGetsAPicture() {
    String picture = Run.output("plot", "gelu", "silu");
    assertTrue(picture.contains("GELU") && picture.contains("SiLU"), picture);
    assertTrue(picture.codePoints().anyMatch(c -> c >= 0x2801 && c <= 0x28ff), picture);
    assertEquals(22, picture.lines().count());
    assertEquals(80, picture.lines().mapToInt(TextWidth::of).max().orElse(0));
  }

  @Test
  void columnsSetTheWidth() {
    Run run =
        Run.of(new Environment(Map.of("COLUMNS", "50", "LANG", "C.UTF-8"), false), "", "plot", "x");
    assertEquals(50, run.lines().stream().mapToInt(TextWidth::of).max().orElse(0));
  }

  @Test
  void asciiIsForOtherLocales() {
    for (Map<String, String> variables :
        List.of(
            Map.<String, String>of(), Map.of("LC_ALL", "de_DE.ISO-8859-1", "LANG", "C.UTF-8"))) {
      Run run = Run.of(new Environment(variables, false), "", "plot", "gelu", "--gradient");
      assertEquals(0, run.code());
      assertTrue(run.out().chars().allMatch(c -> c < 0x80), run.out());
      assertTrue(run.out().contains("*"), run.out());
    }
  }

  @Test
  void coloursAreForTerminals() {
    Map<String, String> plain = Map.of("COLUMNS", "80", "LANG", "C.UTF-8");
    Map<String, String> without = Map.of("COLUMNS", "80", "LANG", "C.UTF-8", "NO_COLOR", "1");
    Map<String, String> dumb = Map.of("COLUMNS", "80", "LANG", "C.UTF-8", "TERM", "dumb");
    assertTrue(inTerminal(plain, "plot", "gelu").out().contains("\u001b["));
    assertFalse(inTerminal(without, "plot", "gelu").out().contains("\u001b["));
    assertFalse(inTerminal(dumb, "plot", "gelu").out().contains("\u001b["));
    assertFalse(Run.of(new Environment(plain, false), "", "plot", "gelu").out().contains("\u001b"));
    assertTrue(inTerminal(plain, "--help").out().contains("\u001b["));
    assertFalse(inTerminal(without, "--help").out().contains("\u001b["));
  }

  @Test
  void aFigureIsReadFromJson() throws IOException {
    Figure figure = Figure.of(Activations.gelu()).withGradients().style(Style.PAPER).size(70, 50);
    Path json = Files.writeString(folder.resolve("figure.json"), "\ufeff" + figure.toJson() + "\n");
    assertEquals(figure.toSvg(), text("a.svg", "plot", "--spec", json.toString()));
    Run piped = Run.of(Run.PLAIN, figure.toJson(), "plot", "--spec", "-");
    assertEquals(0, piped.code());
    assertTrue(piped.out().contains("GELU"), piped.out());
  }

  @Test
  void aSpecificationSaysAll() {
    String none = Run.of(Run.PLAIN, "{}", "plot", "--spec", "-", "--style", "dark").err();
    assertTrue(none.contains("--spec says all about the figure; leave out --style"), none);
    String both = Run.of(Run.PLAIN, "{}", "plot", "gelu", "--spec", "-").err();
    assertTrue(both.contains("leave out gelu"), both);
    Run wrong =
        Run.of(Run.PLAIN, "{\"functions\": [\"gelu\"],\n \"stile\": 1}", "plot", "--spec", "-");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("line 2") && wrong.err().contains("stile"), wrong.err());
    assertTrue(Run.of("plot", "--spec", "-").err().contains("is empty; give a figure as JSON"));
  }

  private static String refusal(String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(2, run.code(), run.toString());
    return run.err().lines().findFirst().orElseThrow();
  }

  @Test
  void optionsThatAPictureHasNotAreRefused() {
    for (String option :
        List.of(
            "--second",
            "--range=0:1",
            "--axes=frame",
            "--grid",
            "--legend=none",
            "--formulas",
            "--saturation",
            "--extrema",
            "--inflections",
            "--labels=a,b")) {
      String name = option.replaceFirst("=.*", "");
      String said = " is for curves, not for the picture of ";
      assertEquals("varphi: " + name + said + "swiglu", refusal("plot", "swiglu", option));
      assertEquals("varphi: " + name + said + "softmax", refusal("plot", "softmax", option));
      assertEquals("varphi: " + name + said + "errors", refusal("plot", "gelu", "--error", option));
    }
    assertTrue(refusal("plot", "softmax", "--gradient").contains("for curves and gates"));
    assertTrue(refusal("plot", "softmax", "--domain", "0:1").contains("add --logits"));
    assertTrue(refusal("plot", "gelu", "--logits").contains("an element-wise function"));
    assertTrue(refusal("plot", "gelu", "silu", "--logits").contains("functions of a whole row"));
    assertTrue(refusal("plot", "swiglu", "--logits").contains("swiglu is a gate"));
    assertTrue(
        refusal("plot", "gelu", "silu", "--error", "--gradient").contains("difference of two"));
    assertTrue(
        refusal("plot", "elu", "--family", "alpha=1,2", "--error").contains("without --error"));
  }

  @Test
  void picturesKeepTheDomain() throws IOException {
    for (String[] command :
        List.of(
            new String[] {"plot", "swiglu", "--domain", "-2:1"},
            new String[] {"plot", "softmax", "--logits", "--domain", "-2:1"})) {
      String last = text("a.csv", command).lines().toList().getLast();
      assertTrue(last.startsWith("1.0,1.0,"), last);
    }
    String whole = text("a.svg", "plot", "swiglu", "--gradient");
    assertFalse(whole.equals(text("b.svg", "plot", "swiglu", "--gradient", "--domain", "-2:1")));
  }

  @Test
  void gatesAreDrawnAlone() {
    String alone = "varphi: swiglu is a gate, and a gate is drawn alone; leave out the others";
    assertEquals(alone, refusal("plot", "swiglu", "geglu"));
    assertEquals(alone, refusal("plot", "silu", "swiglu"));
    String end =
        " is for element-wise functions, and swiglu is a gate; varphi show swiglu tells"
            + " what it does";
    assertEquals("varphi: --error" + end, refusal("plot", "swiglu", "--error"));
    assertEquals("varphi: --family" + end, refusal("plot", "swiglu", "--family", "beta=1,2"));
  }

  @Test
  void aDirectoryIsNoFile() {
    assertEquals(
        "varphi: cannot write " + folder + ": it is a directory; name a file in it",
        refusal("plot", "gelu", "-o", folder.toString()));
  }

  @Test
  void aLegendThatDoesNotFitIsSaid() {
    String[] print = {
      "plot",
      "relu",
      "elu",
      "selu",
      "gelu",
      "silu",
      "mish",
      "tanh",
      "--style=print",
      "-o",
      folder.resolve("a.svg").toString()
    };
    assertTrue(refusal(print).contains("at most 6 curves apart, and there are 7"));
  }
}
