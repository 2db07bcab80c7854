package io.varphi.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Writes an ONNX model of one node, y = op(x), on a matrix of floats: the few fields of <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a> that it takes.
 */
final class OnnxModel {
  private static final int IR_VERSION = 10;
  private static final int OPERATOR_SET = 22;
  private static final int ELEMENT_TYPE_FLOAT = 1;
  private static final int ATTRIBUTE_FLOAT = 1;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_STRING = 3;

  private OnnxModel() {}

  /** An operator with its attributes; the domain of ONNX's own is empty. */
  record Operator(String domain, String name, List<Attribute> attributes) {
    static Operator of(String name, Attribute... attributes) {
      return new Operator("", name, List.of(attributes));
    }
  }

  /** A named value of an operator. */
  sealed interface Attribute {
    String name();
  }

  record FloatAttribute(String name, float value) implements Attribute {}

  record IntAttribute(String name, long value) implements Attribute {}

  record StringAttribute(String name, String value) implements Attribute {}

  static byte[] of(Operator operator, long rows, long rowLength) {
    Message graph =
        new Message()
            .message(1, node(operator))
            .text(2, "graph")
            .message(11, matrix("x", rows, rowLength))
            .message(12, matrix("y", rows, rowLength));
    return new Message()
        .number(1, IR_VERSION)
        .message(7, graph)
        .message(8, operatorSet("", OPERATOR_SET))
        .message(8, operatorSet("com.microsoft", 1))
        .bytes();
  }

  private static Message operatorSet(String domain, long version) {
    return new Message().text(1, domain).number(2, version);
  }

  private static Message node(Operator operator) {
    Message node = new Message().text(1, "x").text(2, "y").text(4, operator.name());
    operator.attributes().forEach(attribute -> node.message(5, attribute(attribute)));
    return node.text(7, operator.domain());
  }

  private static Message attribute(Attribute attribute) {
    Message message = new Message().text(1, attribute.name());
    return switch (attribute) {
      case FloatAttribute(String _, float value) ->
          message.number(2, value).number(20, ATTRIBUTE_FLOAT);
      case IntAttribute(String _, long value) -> message.number(3, value).number(20, ATTRIBUTE_INT);
      case StringAttribute(String _, String value) ->
          message.text(4, value).number(20, ATTRIBUTE_STRING);
    };
  }

  private static Message matrix(String name, long rows, long rowLength) {
    Message shape = new Message().message(1, size(rows)).message(1, size(rowLength));
    Message tensor = new Message().number(1, ELEMENT_TYPE_FLOAT).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  private static Message size(long size) {
    return new Message().number(1, size);
  }

  /** A message of protocol buffers. */
  private static final class Message {
    private static final int VARINT = 0;
    private static final int LENGTH_PREFIXED = 2;
    private static final int FIXED_32 = 5;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Message number(int field, long value) {
      tag(field, VARINT);
      varint(value);
      return this;
    }

    Message number(int field, float value) {
      tag(field, FIXED_32);
      int bits = Float.floatToIntBits(value);
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        content.write(bits >>> shift);
      }
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    private Message bytes(int field, byte[] value) {
      tag(field, LENGTH_PREFIXED);
      varint(value.length);
      content.writeBytes(value);
      return this;
    }

    private void tag(int field, int wireType) {
      varint((long) field << 3 | wireType);
    }

    private void varint(long value) {
      long rest = value;
      for (; rest >>> 7 != 0; rest >>>= 7) {
        content.write((int) (rest & 0x7f | 0x80));
      }
      content.write((int) rest);
    }

    byte[] bytes() {
      return content.toByteArray();
    }
  }
}
