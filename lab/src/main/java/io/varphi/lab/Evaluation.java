package io.varphi.lab;

/**
 * How well a net does on a data set.
 *
 * @param loss the mean over examples; see {@link Head}
 * @param metric the more, the better, at most 1. Classes: the share of examples whose class has the
 *     largest output (for one output: whose answer is on the right side of ½). Answers of yes or
 *     no: the share on the right side. Values: R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)², with the mean ȳ of
 *     each column; NaN where all are equal
 */
public record Evaluation(double loss, double metric) {}
