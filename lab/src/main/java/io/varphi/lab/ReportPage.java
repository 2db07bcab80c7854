package io.varphi.lab;

import io.varphi.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The page of a report. Both languages are in it, one after the other; which is shown is decided by
 * two radio buttons and the style sheet, without a script.
 */
final class ReportPage {
  private static final String STYLE = "report.css";

  private final Language opened;
  private final Study study;
  private final ReportFigures figures;
  private final ReportPicture pictures = new ReportPicture();

  ReportPage(Study study, ReportFigures figures, Language opened) {
    this.opened = opened;
    this.study = study;
    this.figures = figures;
  }

  String html() {
    ReportHtml body = new ReportHtml();
    body.open("body");
    addChoice(body, "english", opened == Language.ENGLISH);
    addChoice(body, "chinese", opened == Language.CHINESE);
    body.open("nav");
    body.element("label", "English", "for", "english", "lang", "en");
    body.element("label", "中文", "for", "chinese", "lang", "zh-CN");
    body.close();
    for (Language language : Language.values()) {
      new ReportArticle(study, figures, pictures, language).write(body);
    }
    body.close();
    List<String> sets = study.spec().data().stream().map(StudyData::name).toList();
    String title = Wording.list(opened, study.spec().activations());
    String data = Wording.list(opened, sets);
    String language = Wording.of(opened, "en", "zh-CN");
    ReportHtml page = new ReportHtml();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language);
    page.open("head");
    page.single("meta", "charset", "utf-8");
    page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.single("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", title + " · " + data);
    page.open("style").raw(style()).close();
    page.close();
    page.raw(body.toString());
    page.close();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void addChoice(ReportHtml body, String language, boolean isChosen) {
    List<String> attributes =
        new ArrayList<>(List.of("type", "radio", "name", "language", "id", language));
    if (isChosen) {
      attributes.addAll(List.of("checked", "checked"));
    }
    body.single("input", attributes.toArray(String[]::new));
  }

  /** The style sheet and the colours of the figures. Paper is light. */
  private String style() {
    return resource()
        + ":root{"
        + pictures.declarations(false)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + pictures.declarations(true)
        + "}}\n";
  }

  private static String resource() {
    try (InputStream in = ReportPage.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
