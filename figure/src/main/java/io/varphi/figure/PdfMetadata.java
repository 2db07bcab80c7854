package io.varphi.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF file says about itself, without any date: for libraries and for screen readers. */
final class PdfMetadata {
  /** The number of the page's content in the structure of the document. */
  static final int CONTENT = 0;

  private static final int PAGE = 0;

  private static final String PRODUCER = "Varphi";

  private PdfMetadata() {}

  /** Title, description and language, and the page as a figure with the description as its text. */
  static void describe(Scene scene, PDDocument document, PDPage page) throws IOException {
    document.getDocumentInformation().setTitle(scene.title());
    document.getDocumentInformation().setSubject(scene.description());
    document.getDocumentInformation().setProducer(PRODUCER);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(scene.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(scene).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    catalog.setStructureTreeRoot(structure(scene, page));
    page.setStructParents(PAGE);
  }

  /** The packet of XMP (ISO 16684-1). */
  private static String xmp(Scene scene) {
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
    <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
    <pdf:Producer>%s</pdf:Producer>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            Xml.escaped(scene.title()),
            Xml.escaped(scene.description()),
            scene.language(),
            PRODUCER);
  }

  /** A tree of one figure, which is all that the page shows. */
  private static PDStructureTreeRoot structure(Scene scene, PDPage page) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    COSDictionary layout = new COSDictionary();
    layout.setName(COSName.O, "Layout");
    layout.setItem(COSName.BBOX, page.getMediaBox());
    layout.setDirect(true);
    COSDictionary figure = new COSDictionary();
    figure.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
    figure.setName(COSName.S, "Figure");
    figure.setItem(COSName.P, root);
    figure.setItem(COSName.PG, page);
    figure.setInt(COSName.K, CONTENT);
    figure.setItem(COSName.A, layout);
    figure.setString(COSName.ALT, scene.description());
    root.setK(figure);
    COSDictionary parents = new COSDictionary();
    parents.setItem(
        COSName.NUMS, new COSArray(List.of(COSInteger.get(PAGE), new COSArray(List.of(figure)))));
    root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
    return root;
  }
}
