import org.jspecify.annotations.NullMarked;

/**
 * The lab: nets that are trained on the kernels of the catalogue, and what is learned from them.
 */
@NullMarked
module io.varphi.lab {
  requires transitive io.varphi.core;
  requires transitive io.varphi.figure;
  requires de.siegmar.fastcsv;
  requires java.management;
  requires static jdk.incubator.vector;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires org.apache.commons.statistics.ranking;
  requires static org.jspecify;

  exports io.varphi.lab;
}
