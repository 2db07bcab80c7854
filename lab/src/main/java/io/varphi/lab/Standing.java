package io.varphi.lab;

/**
 * How one function did over all seeds.
 *
 * <p>A run that diverged counts as the worst score that any function had in any run, so that
 * failing does not pay; the best score is that of finished runs alone.
 *
 * @param name the function
 * @param runs the number of seeds
 * @param finished the number of runs that did not diverge; if there are none, all scores are NaN
 * @param mean of the scores
 * @param best the best score
 * @param standardDeviation of the scores
 * @param interval for the mean; NaN for a single run
 */
public record Standing(
    String name,
    int runs,
    int finished,
    double mean,
    double best,
    double standardDeviation,
    ConfidenceInterval interval) {}
