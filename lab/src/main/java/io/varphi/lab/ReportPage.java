package io.varphi.lab;

import io.varphi.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The page of a report. Both languages are in it, one after the other; which is shown is decided by
 * two radio buttons and the style sheet, without a script.
 */
final class ReportPage {
  private static final String STYLE = "report.css";

  private final Study study;
  private final ReportFigures figures;
  private final ReportPicture pictures = new ReportPicture();

  ReportPage(Study study, ReportFigures figures) {
    this.study = study;
    this.figures = figures;
  }

  String html() {
    ReportHtml body = new ReportHtml();
    body.open("body");
    body.single(
        "input", "type", "radio", "name", "language", "id", "english", "checked", "checked");
    body.single("input", "type", "radio", "name", "language", "id", "chinese");
    body.open("nav");
    body.element("label", "English", "for", "english", "lang", "en");
    body.element("label", "中文", "for", "chinese", "lang", "zh-CN");
    body.close();
    for (Language language : Language.values()) {
      new ReportArticle(study, figures, pictures, language).write(body);
    }
    body.close();
    String title = Wording.list(Language.ENGLISH, study.spec().activations());
    String data =
        Wording.list(Language.ENGLISH, study.spec().data().stream().map(StudyData::name).toList());
    ReportHtml page = new ReportHtml();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
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
