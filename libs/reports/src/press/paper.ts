import PDFDocument, { type StructureElement } from 'pdfmake/js/PDFDocument';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it: without the signs that XML 1.0 refuses. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** The PDF file below the press: the active area of a link stands in the structure next to its text. */
export class Paper extends PDFDocument {
  private readonly linksOnPage = new Set<StructureElement>();

  override annotate(x: number, y: number, w: number, h: number, options: Record<string, unknown>): this {
    const element = this._currentStructureElement;
    if (options['Subtype'] !== 'Link' || element?.dictionary.data.S !== 'Link')
      return super.annotate(x, y, w, h, options);
    this.linksOnPage.add(element);
    return super.annotate(x, y, w, h, { ...options, structParent: element });
  }

  override addPage(options?: object): this {
    this.closeLinks();
    return super.addPage(options);
  }

  override end(): void {
    this.closeLinks();
    super.end();
  }

  /** pdfkit puts the facts into the XML of the metadata as they are: a title with an & would break it. */
  override _addInfo(): void {
    const { info } = this;
    const escaped = Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? xml(value) : value]);
    this.info = Object.fromEntries(escaped) as Record<string, unknown>;
    super._addInfo();
    this.info = info;
  }

  /** pdfkit notes the page of a link when its element is written, so that must happen while that page is open. */
  private closeLinks(): void {
    for (const element of this.linksOnPage) element.end();
    this.linksOnPage.clear();
  }
}
