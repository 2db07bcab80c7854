package io.varphi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void anIdeographTakesTwoColumns() {
    assertEquals(4, TextWidth.of("abc′"));
    assertEquals(10, TextWidth.of("激活函数。"));
    assertEquals(1, TextWidth.of("e\u0301"));
    assertEquals("梯度  |", TextWidth.padded("梯度", 6) + "|");
  }

  @Test
  void linesBreakBetweenWords() {
    assertEquals(
        List.of("The input", "weighted", "by its", "own."),
        TextWidth.wrapped("The input weighted by its own.", 9));
    assertEquals(List.of("unbreakable", "x"), TextWidth.wrapped("unbreakable x", 5));
  }

  @Test
  void chineseBreaksAnywhereButBeforeAStop() {
    assertEquals(List.of("正输入原", "样通过，", "其余"), TextWidth.wrapped("正输入原样通过，其余", 8));
  }

  @Test
  void rowsStandUnderEachOther() {
    assertEquals(
        List.of("梯度  a", "x     bc"),
        TextTable.lines(List.of(List.of("梯度", "a"), List.of("x", "bc"))));
    assertEquals(List.of(), TextTable.lines(List.of()));
  }
}
