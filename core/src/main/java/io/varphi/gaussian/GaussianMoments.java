package io.varphi.gaussian;

/**
 * Expectations of a function of a normally distributed argument. NaN where they do not exist or are
 * not determined.
 *
 * @param mean E f
 * @param secondMoment E f²
 * @param deviation √E (f − E f)²
 */
public record GaussianMoments(double mean, double secondMoment, double deviation) {}
