package io.varphi.lab;

import io.varphi.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a data set of grey images and their labels. */
final class IdxDataset {
  private static final float WHITE = 255;

  private IdxDataset() {}

  static Dataset of(String name, Path images, Path labels, Memory memory) {
    IdxFile pictures = IdxFile.images(images, memory);
    IdxFile names = IdxFile.labels(labels, memory);
    if (pictures.count() != names.count()) {
      throw new DataException(
          "%s has %d images, but %s has %d labels; give two files that belong together"
              .formatted(images, pictures.count(), labels, names.count()));
    }
    InputShape.Image shape = new InputShape.Image(1, pictures.size(1), pictures.size(2));
    return new Dataset(name, pixels(pictures), classes(names), columns(shape), shape);
  }

  /** 0 is black, 1 white. */
  private static Matrix pixels(IdxFile pictures) {
    float[] pixels = new float[pictures.elements()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pictures.at(i) / WHITE;
    }
    return Matrix.of(pictures.count(), pixels.length / pictures.count(), pixels);
  }

  private static Target classes(IdxFile names) {
    int[] labels = IntStream.range(0, names.count()).map(names::at).toArray();
    int[] different = IntStream.of(labels).distinct().toArray();
    if (different.length == 1) {
      throw new DataException(
          "%s: all %d labels are %d, so there is nothing to predict; give another file"
              .formatted(names.path(), labels.length, different[0]));
    }
    int largest = IntStream.of(labels).max().orElseThrow();
    return new Target.Classes(labels, digits(largest + 1));
  }

  private static List<String> digits(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private static List<String> columns(InputShape.Image shape) {
    return IntStream.range(0, shape.pixels())
        .mapToObj(i -> "row %d, column %d".formatted(i / shape.width() + 1, i % shape.width() + 1))
        .toList();
  }

  /** The files of MNIST under their usual names, plain or packed. */
  static LoadedData folder(Path folder, Memory memory) {
    Dataset first = part(folder, "train", memory);
    Dataset second = part(folder, "t10k", memory);
    int classes = Math.max(first.target().outputs(), second.target().outputs());
    Dataset train = withClasses(first, classes);
    Dataset test = withClasses(second, classes);
    if (!train.shape().equals(test.shape())) {
      throw new DataException(
          "the images for training and for testing in %s differ in size: %s and %s"
              .formatted(folder, train.shape(), test.shape()));
    }
    Text note =
        new Text(
            "%d images to train on and %d for testing, as the files have them"
                .formatted(train.rows(), test.rows()),
            "按文件划分：训练图像 %d 幅，测试图像 %d 幅".formatted(train.rows(), test.rows()));
    return new LoadedData(train, Optional.of(test), List.of(note));
  }

  /** A part may lack the last classes. */
  private static Dataset withClasses(Dataset data, int count) {
    return switch (data.target()) {
      case Target.Values _ -> data;
      case Target.Classes(int[] labels, List<String> _) ->
          new Dataset(
              data.name(),
              data.inputs(),
              new Target.Classes(labels, digits(count)),
              data.columns(),
              data.shape());
    };
  }

  private static Dataset part(Path folder, String part, Memory memory) {
    Path images = file(folder, part + "-images-idx3-ubyte");
    Path labels = file(folder, part + "-labels-idx1-ubyte");
    return of(String.valueOf(folder.getFileName()), images, labels, memory);
  }

  private static Path file(Path folder, String name) {
    return Stream.of(name, name + ".gz", name.replace("-idx", ".idx"))
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() ->
            new DataException(
                "%s has no %s, plain or .gz; put the four files of MNIST there"
                    .formatted(folder, name)));
  }
}
