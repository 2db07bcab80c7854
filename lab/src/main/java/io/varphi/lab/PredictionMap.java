package io.varphi.lab;

/**
 * What a net of one or two inputs predicts over the range of its data, in the units of the data.
 *
 * @param xLow the first input of the first column of the predictions
 * @param xHigh the first input of the last column
 * @param yLow the second input of the first row; 0 for nets of one input
 * @param yHigh the second input of the last row; 0 for nets of one input
 * @param predictions in each place the probability of the second of two classes, the number, from
 *     0, of the most probable of more, or the first value; one row for nets of one input
 * @param examples some of the test part: x, y (0 for nets of one input), and the number of the
 *     class or the first value
 */
public record PredictionMap(
    double xLow, double xHigh, double yLow, double yHigh, Matrix predictions, Matrix examples) {}
