package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong is told in one sentence. */
class ErrorsTest {
  /** A command line and what its sentence says, among other things. */
  record Case(String command, String sentence) {
    String[] arguments() {
      return Stream.of(command.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
          .map(word -> word.replace("'", ""))
          .toArray(String[]::new);
    }
  }

  static List<Case> cases() {
    return List.of(
        // commands and options
        new Case("evl gelu 1", "there is no command \"evl\"; nearest are eval, "),
        new Case("-1", "varphi takes no argument \"-1\"; varphi --help"),
        new Case("--hepl", "there is no option \"--hepl\"; nearest are --help"),
        new Case("eval gelu 1 --fromat csv", "no option \"--fromat\"; nearest are --format, "),
        new Case("eval gelu -format csv 1", "no option \"-format\"; nearest are --format, "),
        new Case("plot gelu --gradeint", "no option \"--gradeint\"; nearest are --gradient, "),
        new Case("eval gelu 1 --format", "eval needs --format FORMAT"),
        new Case("eval gelu 1 --format xml", "--format cannot be \"xml\"; it is text, csv or json"),
        new Case("eval gelu 1 --format csv --format csv", "--format FORMAT is given twice"),
        new Case("show gelu --format csv", "--format cannot be \"csv\"; it is text or json"),
        new Case("show gelu --lang fr", "--lang cannot be \"fr\"; it is en or zh"),
        new Case(
            "eval gelu 1 --dtype half", "--dtype cannot be \"half\"; it is float32 or float64"),
        new Case("eval gelu 1 --tier fast", "--tier cannot be \"fast\"; it is exact or reference"),
        new Case("list gelu", "list takes no argument \"gelu\""),
        new Case("list --family foo", "there is no family \"foo\"; nearest are "),
        new Case("bench --all gelu", "--all takes no \"gelu\"; give either --all or functions"),
        new Case("bench gelu --sizes 0", "--sizes cannot be \"0\"; it is lengths of arrays from 1"),
        new Case("bench gelu --sizes 64Ki,,1", "--sizes cannot be \"64Ki,,1\"; "),
        new Case("bench gelu --sizes 257Mi", "from 1 to 256Mi"),
        new Case("bench gelu --sizes 999999999Mi", "from 1 to 256Mi"),
        new Case(
            "bench gelu --format xml", "--format cannot be \"xml\"; it is text, markdown, csv or"),
        new Case("completion fish", "there is no completion for \"fish\"; it is bash or zsh"),
        // functions
        new Case("eval", "eval needs SPEC"),
        new Case("show", "show needs SPEC"),
        new Case("plot", "plot needs SPEC"),
        new Case("diff gelu", "diff needs SPEC"),
        new Case("eval geluu 1", "no function is called \"geluu\"; nearest are gelu, "),
        new Case("eval '' 1", "the function is empty"),
        new Case("eval 'elu(alhpa=1)' 1", "elu has no parameter \"alhpa\"; it has alpha"),
        new Case("eval 'softplus(beta=-1)' 1", "beta = -1 is out of range; it is greater than 0"),
        new Case("eval 'x*(1+' 1", "column 6"),
        new Case("eval 'x $ 2' 1", "column 3"),
        new Case("show 'x*(1+x' --lang zh", "公式“x*(1+x”第 7 列：缺少“)”；请补上右括号"),
        new Case("show 'celu(alpha=0)' --lang=zh", "celu：alpha = 0 超出范围；取值要求：除 0 以外的任何数"),
        new Case("plot geluu --lang zh -o FOLDER/out/x.svg", "没有名为“geluu”的函数；相近的有 gelu、"),
        new Case("handbook --lang zh --only geluu -o FOLDER/out/x", "没有名为“geluu”的函数；相近的有 "),
        new Case("handbook --lang en,zh --only geluu -o FOLDER/out/x", "no function is called"),
        new Case(
            "lab run circles --activations gelu(2) --lang zh -o FOLDER/out/x", "gelu 没有参数；请删去多余的"),
        // numbers
        new Case("eval gelu", "there are no numbers; "),
        new Case("eval gelu 1,5", "\"1,5\" is not a number; write 1.5"),
        new Case("eval gelu 1 abc", "\"abc\" is not a number; write a number such as "),
        new Case("eval gelu 1f", "\"1f\" is not a number"),
        new Case("eval gelu 0x1p3", "\"0x1p3\" is not a number"),
        new Case("eval gelu 1 ''", "\"\" is not a number"),
        new Case("eval glu 1 2 3", "glu takes pairs, a value and its gate: A G A G …; 3 numbers"),
        new Case("eval 'maxout(k=3)' 1 2", "a row of length 2 has no whole number of groups"),
        new Case(
            "eval gelu 1 --jacobian",
            "--jacobian is for normalizers such as softmax, not for gelu"),
        new Case(
            "eval softmax 1 --tier reference", "--tier reference is for element-wise functions"),
        // input files
        new Case("eval gelu --column a 1", "--column is a column of a file"),
        new Case(
            "eval gelu 1 --in FOLDER/good.txt",
            "numbers come either from --in or from the command line"),
        new Case("eval gelu --in FOLDER/none.txt", "there is no file "),
        new Case("eval gelu --in FOLDER", " is a directory; "),
        new Case("eval gelu --in FOLDER/empty.txt", " is empty; give one number a line"),
        new Case("eval gelu --in FOLDER/blanks.txt", " is empty; give one number a line"),
        new Case("eval gelu --in -", "the standard input is empty; "),
        new Case("eval gelu --in FOLDER/gap.txt", "gap.txt, line 2 is blank; "),
        new Case(
            "eval gelu --in FOLDER/bad.txt", "bad.txt, line 2, column 3: \"x1\" is not a number"),
        new Case("eval gelu --in FOLDER/binary.txt", "binary.txt, line 1, column 1: "),
        new Case(
            "eval gelu --in FOLDER/a.csv --column y",
            "a.csv, line 3, column y: \"\" is not a number"),
        new Case(
            "eval gelu --in FOLDER/a.csv --column z",
            "a.csv has no column \"z\"; nearest are x, y"),
        new Case("eval gelu --in FOLDER/twice.csv --column x", "several columns \"x\""),
        new Case(
            "eval gelu --in FOLDER/header.csv --column x",
            "header.csv has no numbers below its header"),
        new Case("eval gelu --in FOLDER/quote.csv --column x", "is not CSV"),
        new Case("eval gelu --in FOLDER/ragged.csv --column x", "Record 3 has 1 fields"),
        // figures
        new Case(
            "plot maxout",
            "plot is for element-wise functions, and maxout is a function of a whole row"),
        new Case(
            "gallery glu -o FOLDER/out/x.svg",
            "gallery is for element-wise functions, and glu is a gate"),
        new Case("diff relu maxout", "diff is for element-wise functions, and maxout is "),
        new Case("bench relu maxout", "bench is for element-wise functions, and maxout is "),
        new Case(
            "show softmax --program",
            "show --program is for element-wise functions, and softmax is "),
        new Case("bench relu -o FOLDER/out/x.csv", "use .svg or .png"),
        new Case("bench relu -o FOLDER/none/x.svg", "there is no directory "),
        new Case("plot gelu -o FOLDER/out/x.gif", "use .svg, .pdf, .png, .tex or .csv"),
        new Case("plot gelu -o FOLDER/out/x", "use .svg, .pdf, .png, .tex or .csv"),
        new Case("plot gelu -o FOLDER/none/x.svg", "there is no directory "),
        new Case("plot gelu -o FOLDER/folder.svg", "it is a directory"),
        new Case(
            "plot gelu --domain 2:1", "--domain cannot be \"2:1\"; the first number must be less"),
        new Case("plot gelu --domain 1:1", "the first number must be less"),
        new Case("plot gelu --domain nan:1", "it is A:B with two numbers"),
        new Case("plot gelu --range 0:nan", "--range cannot be \"0:nan\"; it is A:B"),
        new Case("plot gelu --domain -4", "--domain cannot be \"-4\"; it is A:B with two numbers"),
        new Case("plot gelu --domain -1:2:3", "it is A:B with two numbers"),
        new Case("plot gelu --domain -inf:1", "its ends are at most 1e12 in size"),
        new Case("plot gelu --domain 1:1.0000000001", "a millionth of their size apart"),
        new Case("plot gelu --axes grid", "--axes cannot be \"grid\"; it is origin, frame or bare"),
        new Case(
            "plot gelu --style neon",
            "--style cannot be \"neon\"; it is light, dark, paper or print"),
        new Case(
            "plot gelu --size 85",
            "--size cannot be \"85\"; it is a width and a height, such as 85x60mm"),
        new Case("plot gelu --size 85x60px -o FOLDER/out/x.svg", "such as 85x60mm"),
        new Case("plot gelu --size 5x5mm -o FOLDER/out/x.svg", "at least 30 mm × 24 mm"),
        new Case("plot gelu --size 9000x9000mm -o FOLDER/out/x.svg", "at most 2 m"),
        new Case("plot gelu --size 1000000x1000000mm -o FOLDER/out/x.pdf", "at most 2 m"),
        new Case("plot gelu --size 0x0mm -o FOLDER/out/x.pdf", "cannot be 0 mm × 0 mm; it is"),
        new Case(
            "plot gelu --dpi 9999 --size 2000x2000mm -o FOLDER/out/x.png",
            "more than 150 million pixels"),
        new Case("plot gelu --font FOLDER/none.ttf -o FOLDER/out/x.pdf", "there is no such file"),
        new Case("plot gelu --title \ud840\udc00 -o FOLDER/out/x.pdf", "no font of the figure"),
        new Case("plot gelu --title $\\foo$ -o FOLDER/out/x.tex", "\\foo is unknown, in column 2"),
        new Case(
            "plot" + " gelu".repeat(1001), "a figure cannot show 1001 functions; give at most"),
        new Case("gallery" + " x".repeat(2000) + " -o FOLDER/out/x.svg", "show 2000 functions"),
        new Case("plot gelu silu mish --error", "or of the difference of two, and 3 are given"),
        new Case("plot gelu --family beta=1,2 -o FOLDER/out/x.svg", "gelu has no parameters"),
        new Case("plot gelu --gradient=maybe", "maybe"),
        new Case("guide --task cook", "there is no task \"cook\"; it is mlp, cnn, "),
        new Case("guide mlp", "guide takes no argument \"mlp\""),
        new Case("handbook", "handbook needs -o DIR"),
        new Case("handbook -o FOLDER", "holds other files than a handbook; give a directory that"),
        new Case("handbook -o FOLDER/good.txt", "good.txt is a file; give a directory"),
        new Case("handbook -o FOLDER/good.txt/x", "good.txt is not a directory; give another one"),
        new Case("handbook -o /proc/none/x", "nothing can be made in /proc/none; give another"),
        new Case("handbook -o FOLDER/out/x --lang fr", "--lang cannot be \"fr\"; it is en or zh"),
        new Case(
            "handbook -o FOLDER/out/x --only geluu", "no function is called \"geluu\"; nearest"),
        new Case("handbook -o FOLDER/out/x --only x*x", "there is no card of \"x*x\""),
        new Case(
            "explore --no-open --port 70000", "there is no port 70000; give one from 1 to 65535"),
        new Case("explore --no-open --port abc", "--port cannot be \"abc\"; it is a number from 1"),
        new Case("explore --no-open --port 1e3", "--port cannot be \"1e3\"; it is a number from 1"),
        new Case("eval 激活 1", "no function is called \"激活\"; a formula is written in x"),
        new Case("eval 激活(x) 1", "\"激活\" is not known; functions are, for example, exp"),
        new Case("lab demo spirls", "there is no demo \"spirls\"; nearest are spirals"),
        new Case("lab report FOLDER/out", "as it has no study.json; name the folder of a study"),
        new Case("gallery relu", "gallery needs -o FILE"),
        new Case("gallery relu -o FOLDER/out/x.csv", "write each figure as CSV"),
        new Case(
            "gallery relu --columns 0 -o FOLDER/out/x.svg",
            "--columns cannot be \"0\"; it is a number from 1 to 40"),
        new Case("gallery relu --columns two -o FOLDER/out/x.svg", "--columns cannot be \"two\""));
  }

  @TempDir static Path folder;

  @BeforeAll
  static void files() throws IOException {
    Files.writeString(folder.resolve("good.txt"), "1\n");
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(folder.resolve("blanks.txt"), "\ufeff \n\r\n\t\n");
    Files.writeString(folder.resolve("gap.txt"), "1\n\n2\n");
    Files.writeString(folder.resolve("bad.txt"), "1\n  x1\n2\n");
    Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, 0, 27, '[', '3', '1', 'm'});
    Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n3,\n");
    Files.writeString(folder.resolve("twice.csv"), "x,x\n1,2\n");
    Files.writeString(folder.resolve("header.csv"), "x,y\n");
    Files.writeString(folder.resolve("quote.csv"), "x,y\n\"1,2\n");
    Files.writeString(folder.resolve("ragged.csv"), "x,y\n1,2\n3\n");
    Files.createDirectory(folder.resolve("folder.svg"));
    Files.createDirectory(folder.resolve("out"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isOneSentence(Case wrong) throws IOException {
    String[] arguments =
        Stream.of(wrong.arguments())
            .map(word -> word.replace("FOLDER", folder.toString()))
            .toArray(String[]::new);
    Run run = Run.of(arguments);
    assertAll(
        () -> assertEquals(2, run.code()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().matches("varphi: [^\\p{Cntrl}]+\n"), run.err()),
        () -> assertTrue(run.err().contains(wrong.sentence), run.err()));
    try (Stream<Path> left = Files.list(folder.resolve("out"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void everyCommandIsAmongTheCases() {
    List<String> used = cases().stream().map(c -> c.arguments()[0]).toList();
    assertTrue(used.containsAll(Varphi.commandLine().getSubcommands().keySet()), used.toString());
  }
}
