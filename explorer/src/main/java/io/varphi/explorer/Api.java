package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.expr.SpecificationException;
import io.varphi.figure.Figure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers, pictures and texts that the page asks for. */
final class Api implements AutoCloseable {
  private static final String FIGURE = "/api/figure.";
  private static final Domain DOMAIN = new Domain(-4, 4);

  private final Functions functions = new Functions();
  private final Figures figures = new Figures(functions);
  private final Command command = new Command(functions, figures);
  private final Program program = new Program(functions);

  /** For what must be on the screen at once, and for what may take a while. */
  private final Workers quick = Workers.named("explorer-sample", 20);

  private final Workers slow = Workers.named("explorer-figure", 60);

  private final Reply catalogue = Reply.json(FunctionAnswer.catalogue());
  private final Reply formats =
      Reply.json(Json.members().with("formats", Json.texts(FigureFile.extensions())));

  private final Map<String, Function<Query, Reply>> quickAnswers =
      Map.of(
          "/api/function", this::function,
          "/api/sample", this::sample,
          "/api/point", this::point,
          "/api/gate", this::gate,
          "/api/simplex", this::simplex,
          "/api/distribution", this::distribution,
          "/api/stack", this::stack,
          "/api/check", this::check,
          "/api/code", this::code);

  private final Map<String, Function<Query, Reply>> slowAnswers =
      Map.of("/api/facts", this::facts, "/api/error", this::error);

  private Api() {}

  static Api create() {
    return new Api();
  }

  /** The answer to a path, if there is one. */
  Optional<Reply> find(String path, @Nullable String rawQuery) {
    Function<Query, Reply> quickAnswer = quickAnswers.get(path);
    Function<Query, Reply> slowAnswer = slowAnswers.get(path);
    if (quickAnswer != null) {
      return computed(quick, quickAnswer, rawQuery);
    }
    if (slowAnswer != null) {
      return computed(slow, slowAnswer, rawQuery);
    }
    if (path.startsWith(FIGURE)) {
      String extension = path.substring(FIGURE.length());
      return computed(slow, query -> figure(extension, query), rawQuery);
    }
    return switch (path) {
      case "/api/functions" -> Optional.of(catalogue);
      case "/api/formats" -> Optional.of(formats);
      default -> Optional.empty();
    };
  }

  private static Optional<Reply> computed(
      Workers workers, Function<Query, Reply> answer, @Nullable String rawQuery) {
    Callable<Reply> task =
        () -> {
          Query query = Query.parse(rawQuery);
          query.language(); // refused here, whoever asks for it
          return answer.apply(query);
        };
    return Optional.of(workers.compute(task));
  }

  private Reply function(Query query) {
    return Reply.json(FunctionAnswer.of(functions.entry(query.text("spec"))));
  }

  private Reply sample(Query query) {
    Domain domain = Domain.of(Domain.Axis.ARGUMENTS, query, "x0", "x1", DOMAIN);
    int count = query.whole("n", 801, 2, Samples.MOST);
    double[] at = query.findNumber("x").stream().mapToDouble(Double::doubleValue).toArray();
    return Reply.numbers(Samples.of(activation(query), domain, count, at));
  }

  private Activation activation(Query query) {
    return functions.activation(query.text("spec"));
  }

  private Reply point(Query query) {
    Json answer =
        switch (functions.entry(query.text("spec"))) {
          case Activation f -> point(f, query.number("x"));
          case Gate gate -> point(gate, query.number("a"), query.number("g"));
          case Normalizer _, Maxout _ ->
              throw Refusal.bad(
                  "a function of rows has no point; ask /api/simplex",
                  "按行作用的函数没有单个的点，请用 /api/simplex");
        };
    return Reply.json(answer);
  }

  private static Json point(Activation f, double x) {
    return Json.members()
        .with("x", x)
        .with("value", f.value(x))
        .with("gradient", f.gradient(x))
        .with("second", f.secondDerivative(x));
  }

  private static Json point(Gate gate, double a, double g) {
    return Json.members()
        .with("a", a)
        .with("g", g)
        .with("value", gate.value(a, g))
        .with("byValue", gate.gradientByValue(a, g))
        .with("byGate", gate.gradientByGate(a, g));
  }

  private Reply facts(Query query) {
    return Reply.json(FactsAnswer.of(activation(query)));
  }

  private Reply gate(Query query) {
    Gate gate = functions.gate(query.text("spec"));
    GateMap.Part part = query.choice("part", GateMap.Part.VALUE);
    return Reply.numbers(GateMap.of(gate, part, query.whole("n", 97, 2, GateMap.MOST)));
  }

  private Reply simplex(Query query) {
    Normalizer normalizer = functions.normalizer(query.text("spec"));
    return Reply.json(Simplex.of(normalizer, Simplex.logits(query)));
  }

  private Reply distribution(Query query) {
    Distribution distribution =
        Distribution.of(activation(query), Shown.mu(query), Shown.sigma(query));
    return Reply.json(
        Json.members()
            .with("input", histogram(distribution.inputs()))
            .with("output", histogram(distribution.outputs()))
            .with("gradient", histogram(distribution.slopes())));
  }

  private static Json histogram(Distribution.Histogram histogram) {
    return Json.members()
        .with("edges", Json.numbers(histogram.edges()))
        .with("shares", Json.numbers(histogram.shares()))
        .with("top", histogram.top())
        .with("tagged", Json.array(histogram.tags(), tag -> Json.number(tag.bar())))
        .with("mean", histogram.moments().mean())
        .with("rootMeanSquare", Math.sqrt(histogram.moments().secondMoment()))
        .with("standardDeviation", histogram.moments().deviation())
        .with("zeroShare", histogram.zeroShare());
  }

  private Reply stack(Query query) {
    Stack stack = Stack.of(activation(query), Shown.depth(query), query.isOn("gain", true));
    return Reply.json(
        Json.members()
            .with("gain", stack.gain())
            .with("signal", Json.numbers(stack.signal()))
            .with("gradient", Json.numbers(stack.gradient())));
  }

  private Reply error(Query query) {
    Domain domain = Domain.of(Domain.Axis.ARGUMENTS, query, "x0", "x1", DOMAIN);
    Errors.Tier tier = query.choice("tier", Errors.Tier.FLOAT32);
    Errors errors = Errors.of(activation(query), domain, tier);
    return Reply.json(
        Json.members()
            .with("from", Json.numbers(errors.from()))
            .with("largest", Json.numbers(errors.largest()))
            .with("mean", Json.numbers(errors.mean()))
            .with("tried", tier.tried()));
  }

  private Reply figure(String extension, Query query) {
    FigureFile file = FigureFile.find(extension).orElseThrow(() -> notWritten(extension));
    Shown shown = Shown.of(query);
    Figure figure = file == FigureFile.CSV ? figures.tabular(shown) : figures.of(shown);
    return Reply.of(file.mediaType(), file.of(figure))
        .with("Content-Disposition", "attachment; filename=\"" + shown.fileName(extension) + "\"");
  }

  private static Refusal notWritten(String extension) {
    return Refusal.of(
        Refusal.NOT_FOUND,
        "figures are not written as \"%s\"; use one of %s",
        "图不能存成“%s”，只能是 %s 之一",
        Query.quote(extension),
        String.join(", ", FigureFile.extensions()));
  }

  private Reply code(Query query) {
    Shown shown = Shown.of(query);
    figures.check(shown);
    Command.Offer offer = command.of(shown);
    return Reply.json(
        Json.members()
            .with("command", offer.line())
            .with("lacks", Json.array(offer.lacks(), lack -> new Json.Text(Query.word(lack))))
            .with("exact", offer.exact())
            .with("isFromFile", offer.isFromFile())
            .with("leftOut", Json.array(LeftOut.of(shown), part -> new Json.Text(Query.word(part))))
            .with("java", program.of(shown)));
  }

  /** Whether something is meant by a text; what is wrong with it is an answer, too. */
  private Reply check(Query query) {
    String formula = query.text("formula");
    try {
      Entry entry = functions.entry(formula);
      if (entry instanceof Activation activation) {
        activation.value(0);
        activation.gradient(0);
      }
      return Reply.json(Json.members().with("ok", true).with("function", FunctionAnswer.of(entry)));
    } catch (Refusal e) {
      return wrong(e, query.language());
    } catch (SpecificationException e) {
      return wrong(Refusal.of(e), query.language());
    }
  }

  private static Reply wrong(Refusal refusal, Language language) {
    return Reply.json(Reply.with(Json.members().with("ok", false), refusal, language));
  }

  @Override
  public void close() {
    quick.close();
    slow.close();
  }
}
