package io.varphi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the catalogue says about an entry besides how it is computed.
 *
 * @param name the one name it has here: {@code leaky_relu}
 * @param title the name as papers write it: “Leaky ReLU”
 * @param aliases other names that are understood
 * @param parameters in the order in which a specification may give them
 * @param orderings pairs of parameters that bound each other
 * @param summary one sentence
 */
public record Card(
    String name,
    String title,
    List<String> aliases,
    Family family,
    List<Parameter> parameters,
    List<Ordering> orderings,
    List<Paper> papers,
    List<KnownAs> elsewhere,
    Text summary) {
  public Card {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    orderings = List.copyOf(orderings);
    papers = List.copyOf(papers);
    elsewhere = List.copyOf(elsewhere);
  }

  /** Of two parameters, the first is never above the second. */
  public record Ordering(String lower, String upper) {}

  /** The parameter of that name. */
  public Parameter parameter(String parameterName) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(parameterName))
        .findFirst()
        .orElseThrow(() -> Settings.unknownParameter(this, parameterName));
  }

  /** The LaTeX of each parameter by its name. */
  Map<String, String> symbols() {
    return parameters.stream().collect(Collectors.toMap(Parameter::name, Parameter::symbol));
  }
}
