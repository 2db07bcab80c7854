package io.varphi.figure;

import io.varphi.Language;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a figure besides its marks; null is left to choose.
 *
 * @param xName the name of the x axis as it was typed
 * @param yName the name of the y axis as it was typed
 */
record Settings(
    Set<Feature> features,
    @Nullable Axes axes,
    @Nullable Interval domain,
    @Nullable Interval range,
    Legend legend,
    Language language,
    @Nullable String xName,
    @Nullable String yName) {
  static final Settings DEFAULT =
      new Settings(Set.of(), null, null, null, Legend.AUTO, Language.ENGLISH, null, null);

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  Settings with(Feature feature) {
    EnumSet<Feature> more = EnumSet.of(feature);
    more.addAll(features);
    return features(more);
  }

  Settings without(Feature feature) {
    EnumSet<Feature> fewer = EnumSet.noneOf(Feature.class);
    fewer.addAll(features);
    fewer.remove(feature);
    return features(fewer);
  }

  private Settings features(EnumSet<Feature> changed) {
    return new Settings(Set.copyOf(changed), axes, domain, range, legend, language, xName, yName);
  }

  Settings axes(Axes other) {
    return new Settings(features, other, domain, range, legend, language, xName, yName);
  }

  Settings domain(Interval other) {
    return new Settings(features, axes, other, range, legend, language, xName, yName);
  }

  Settings range(Interval other) {
    return new Settings(features, axes, domain, other, legend, language, xName, yName);
  }

  Settings legend(Legend other) {
    return new Settings(features, axes, domain, range, other, language, xName, yName);
  }

  Settings language(Language other) {
    return new Settings(features, axes, domain, range, legend, other, xName, yName);
  }

  Settings names(String x, String y) {
    return new Settings(features, axes, domain, range, legend, language, x, y);
  }

  Scale xScale() {
    return has(Feature.LOG_X) ? Scale.LOG : Scale.LINEAR;
  }

  Scale yScale() {
    return has(Feature.LOG_Y) ? Scale.LOG : Scale.LINEAR;
  }
}
