package io.varphi.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a study: {@code study.json} with what it is made of, and {@code runs.jsonl} with a
 * line for each run that is over.
 *
 * <p>A line is on the disk before the next run is counted as over. What a crash leaves of a line at
 * the end is cut off when the study goes on. One process at a time writes.
 */
final class RunStore implements AutoCloseable {
  static final String SPEC_FILE = "study.json";
  static final String RUNS_FILE = "runs.jsonl";

  private static final byte NEW_LINE = '\n';

  private final StudySpec spec;
  private final FileChannel channel;
  private final List<StudyRun> runs;

  private RunStore(StudySpec spec, FileChannel channel, List<StudyRun> runs) {
    this.spec = spec;
    this.channel = channel;
    this.runs = List.copyOf(runs);
  }

  /**
   * The store of a study, new or to go on with.
   *
   * @throws DataException if the folder holds something else, or another process writes to it
   * @throws IOException if it cannot be read or written; the message is a sentence
   */
  static RunStore open(Path folder, StudySpec spec) throws IOException {
    checkFolder(folder);
    if (Files.exists(folder.resolve(SPEC_FILE))) {
      checkSame(folder, spec);
    } else {
      create(folder, spec);
    }
    return told(folder, () -> openRuns(folder, spec));
  }

  private static void checkFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new DataException("\"" + folder + "\" is a file; name a folder for the study");
    }
    if (Files.exists(folder) && !Files.exists(folder.resolve(SPEC_FILE)) && !isEmpty(folder)) {
      throw new DataException(
          "\"" + folder + "\" holds something, but no study; name a new or an empty folder");
    }
  }

  /** Apart from what a process left that was killed while it made the study. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> file.getFileName().toString().equals(SPEC_FILE + ".tmp"));
    }
  }

  private static void checkSame(Path folder, StudySpec wanted) throws IOException {
    Optional<String> difference = SpecDifference.of(spec(folder), wanted);
    if (difference.isPresent()) {
      throw new DataException(
          "\"%s\" holds another study: %s; name another folder, or ask for the same study"
              .formatted(folder, difference.get()));
    }
  }

  private static void create(Path folder, StudySpec spec) throws IOException {
    told(
        folder,
        () -> {
          Files.createDirectories(folder);
          Path temporary = folder.resolve(SPEC_FILE + ".tmp");
          byte[] bytes = (SpecJson.of(spec) + "\n").getBytes(StandardCharsets.UTF_8);
          try (FileChannel file =
              FileChannel.open(
                  temporary,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE)) {
            writeFully(file, ByteBuffer.wrap(bytes));
            file.force(true);
          }
          return Files.move(
              temporary, folder.resolve(SPEC_FILE), StandardCopyOption.REPLACE_EXISTING);
        });
  }

  private static RunStore openRuns(Path folder, StudySpec spec) throws IOException {
    Path file = folder.resolve(RUNS_FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, folder);
      Lines lines = Lines.of(Files.readAllBytes(file));
      List<StudyRun> runs = runs(file, lines, spec);
      channel.truncate(lines.wholeBytes());
      channel.position(lines.wholeBytes());
      return new RunStore(spec, channel, runs);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Held until the channel is closed, or the process ends. */
  private static void lock(FileChannel channel, Path folder) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw busy(folder);
    }
    if (lock == null) {
      throw busy(folder);
    }
  }

  private static DataException busy(Path folder) {
    return new DataException(
        "another process is at work on the study in \"%s\"; wait for it to end, or end it"
            .formatted(folder));
  }

  /** The lines of a file, without what has no line end. */
  private record Lines(List<String> whole, long wholeBytes) {
    static Lines of(byte[] bytes) {
      List<String> whole = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == NEW_LINE) {
          whole.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
          start = i + 1;
        }
      }
      return new Lines(whole, start);
    }
  }

  /**
   * What the study in a folder is made of.
   *
   * @throws DataException if there is none, or it is damaged
   */
  static StudySpec spec(Path folder) throws IOException {
    Path file = folder.resolve(SPEC_FILE);
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          "there is no study in \"%s\", as it has no %s; name the folder of a study"
              .formatted(folder, SPEC_FILE));
    }
    String text = told(folder, () -> Files.readString(file));
    try {
      return SpecJson.spec(JsonReader.read(text));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new DataException(
          "%s is damaged (%s); name a new folder and start anew".formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * The runs of a study that are over.
   *
   * @throws DataException if a line is damaged, other than by being cut off at the end
   */
  static List<StudyRun> runs(Path folder, StudySpec spec) throws IOException {
    Path file = folder.resolve(RUNS_FILE);
    return Files.exists(file)
        ? told(folder, () -> runs(file, Lines.of(Files.readAllBytes(file)), spec))
        : List.of();
  }

  private static List<StudyRun> runs(Path file, Lines lines, StudySpec spec) {
    Map<String, StudyRun> runs = new LinkedHashMap<>();
    for (int i = 0; i < lines.whole().size(); i++) {
      try {
        Json.Members json = JsonReader.read(lines.whole().get(i));
        StudyRun run = RunJson.run(json);
        String key = json.text("key");
        if (!key.equals(RunKey.of(spec, run.spec()))) {
          throw new IllegalArgumentException("it belongs to another study");
        }
        runs.putIfAbsent(key, run);
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw new DataException(
            "line %d of %s is damaged (%s); delete this line, and its run is repeated"
                .formatted(i + 1, file, e.getMessage()),
            e);
      }
    }
    return List.copyOf(runs.values());
  }

  /** The runs that were over when the store was opened. */
  List<StudyRun> runs() {
    return runs;
  }

  /** Keeps a run; it is on the disk when this returns. */
  void add(StudyRun run) throws IOException {
    Json.Members json = new Json.Members().with("key", RunKey.of(spec, run.spec()));
    for (Map.Entry<String, Json> member : RunJson.of(run).values().entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    writeFully(channel, ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8)));
    channel.force(false);
  }

  private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Something that may fail. */
  private interface Access<T> {
    T get() throws IOException;
  }

  /** Tells a failure in a sentence. */
  private static <T> T told(Path folder, Access<T> access) throws IOException {
    try {
      return access.get();
    } catch (FileSystemException e) {
      String reason = e.getReason();
      throw new IOException(
          "cannot read and write the study in \"%s\": %s; check its permissions and free space"
              .formatted(folder, reason == null ? e.getClass().getSimpleName() : reason),
          e);
    }
  }
}
