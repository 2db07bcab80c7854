package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class ProgramTest {
  private static final List<List<String>> TYPICAL =
      List.of(
          List.of("list", "--format", "csv"),
          List.of("eval", "gelu", "-1.5", "1e-7", "12345678", "inf"),
          List.of("eval", "gelu", "0.1", "--format", "json", "--dtype", "float64"),
          List.of("show", "softmax"),
          List.of("plot", "tanh", "--gradient"),
          List.of("diff", "gelu_tanh", "gelu"),
          List.of("eval", "elu(ALPHA=I)", "1"),
          List.of("eval", "SIGMOID", "1"));

  @Test
  void helpIsEverywhere() {
    assertEquals(Run.output("--help"), Run.output());
    for (String command : Varphi.commandLine().getSubcommands().keySet()) {
      assertTrue(Run.output().contains("\n  " + command + " "), command);
      String help = Run.output(command, "--help");
      assertTrue(help.startsWith("Usage: varphi " + command + " [OPTIONS]"), help);
      assertEquals(help, Run.output(command, "-h"));
      assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    }
  }

  @Test
  void theVersionIsPrinted() {
    assertTrue(Run.output("--version").matches("varphi \\S.*\n"));
  }

  @Test
  void aShellLearnsNamesAndOptions() {
    String script = Run.output("completion", "bash");
    assertEquals(script, Run.output("completion", "zsh"));
    for (String word :
        List.of("\"gelu\"", "'--jacobian'", "\"reference\"", "\"paper\"", "\"gate\"")) {
      assertTrue(script.contains(word), word);
    }
  }

  /**
   * Turkish has another lower case of I; the others have digits, separators or calendars of their
   * own.
   */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "fa-IR", "de-DE", "th-TH-u-nu-thai", "zh-CN"})
  void noLocaleChangesTheOutput(String tag) {
    List<Run> expected = runs();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertEquals(expected, runs());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<Run> runs() {
    return TYPICAL.stream().map(words -> Run.of(words.toArray(String[]::new))).toList();
  }

  @Test
  void linesEndWithALineFeed() {
    runs().forEach(run -> assertFalse(run.out().contains("\r"), run.out()));
  }

  private static Run withOutput(OutputStream out) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Varphi.run(new String[] {"list"}, InputStream.nullInputStream(), out, err, Run.PLAIN);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** An output that takes nothing. */
  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void aClosedPipeIsTheEnd() {
    assertEquals(new Run(0, "", ""), withOutput(failing("Broken pipe")));
  }

  @Test
  void aFullDiskIsTold() {
    Run run = withOutput(failing("No space left on device"));
    assertEquals(new Run(2, "", "varphi: cannot write the output: No space left on device\n"), run);
  }

  @Test
  void aDefectIsOneSentence() {
    InputStream defective =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("a\nb");
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            throw new IllegalStateException("a\nb");
          }
        };
    List<String> messages = new ArrayList<>();
    for (String debug : List.of("false", "true")) {
      System.setProperty("varphi.debug", debug);
      try {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream out = OutputStream.nullOutputStream();
        String[] arguments = {"eval", "gelu", "--in", "-"};
        assertEquals(1, Varphi.run(arguments, defective, out, err, Run.PLAIN));
        messages.add(err.toString(StandardCharsets.UTF_8));
      } finally {
        System.clearProperty("varphi.debug");
      }
    }
    assertEquals(
        "varphi: internal error (java.lang.IllegalStateException: a b); -Dvarphi.debug shows"
            + " where\n",
        messages.getFirst());
    assertTrue(messages.getLast().contains("io.varphi.cli.Varphi.run"), messages.getLast());
  }

  @Test
  void typedControlCharactersDoNotReachTheTerminal() {
    Run run = Run.of("eval", "\u001b[31mred\u0007\n", "1");
    assertEquals(2, run.code());
    assertTrue(run.err().matches("varphi: [^\\p{Cntrl}]+\n"), run.err());
  }
}
