package io.varphi.lab;

import io.varphi.Text;
import java.util.List;

/**
 * What a study remembers of its data.
 *
 * @param name of the data set, different from the others of the study
 * @param source where the rows came from
 * @param rows to be split; with images, those of the training files
 * @param testRows that the source itself keeps for testing; 0 if it has no such part
 * @param columns what each input is
 * @param shape whether the inputs form an image
 * @param isClassification whether classes are to be predicted, or values
 * @param outputs the classes, or the columns to be predicted
 * @param notes how the data were understood, a sentence each
 * @param fingerprint a hash of all inputs and targets, in hexadecimal digits
 */
public record StudyData(
    String name,
    DataSource source,
    int rows,
    int testRows,
    List<String> columns,
    InputShape shape,
    boolean isClassification,
    List<String> outputs,
    List<Text> notes,
    String fingerprint) {
  /** Parts as given. */
  public StudyData {
    columns = List.copyOf(columns);
    outputs = List.copyOf(outputs);
    notes = List.copyOf(notes);
  }

  /** What is worth remembering of loaded data. */
  public static StudyData of(DataSource source, LoadedData loaded) {
    Dataset data = loaded.data();
    return new StudyData(
        data.name(),
        source,
        data.rows(),
        loaded.test().map(Dataset::rows).orElse(0),
        data.columns(),
        data.shape(),
        data.target() instanceof Target.Classes,
        switch (data.target()) {
          case Target.Classes classes -> classes.names();
          case Target.Values values -> values.names();
        },
        loaded.notes(),
        Fingerprint.of(loaded));
  }

  /** What the outputs of nets mean. */
  public Head head() {
    return isClassification ? Head.SOFTMAX : Head.SQUARED;
  }

  /** What is guessed by who has not seen the inputs. */
  public Text guess() {
    return isClassification
        ? new Text("the commonest class", "最常见的类别")
        : new Text("the mean", "均值");
  }

  /** What runs are compared by. */
  public Text metric() {
    return isClassification ? new Text("accuracy", "准确率") : new Text("R²", "R²");
  }
}
