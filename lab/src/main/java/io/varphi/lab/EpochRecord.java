package io.varphi.lab;

/**
 * One time through the training part.
 *
 * @param epoch counted from 1
 * @param trainingLoss the mean over all examples, each with the weights before its step
 * @param validationLoss the mean, with the weights after the epoch
 * @param validationMetric accuracy or R²; see {@link Evaluation}
 */
public record EpochRecord(
    int epoch, double trainingLoss, double validationLoss, double validationMetric) {}
