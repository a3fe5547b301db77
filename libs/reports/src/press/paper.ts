import PDFDocument, { type StructureElement } from 'pdfmake/js/PDFDocument';

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

  /** pdfkit notes the page of a link when its element is written, so that must happen while that page is open. */
  private closeLinks(): void {
    for (const element of this.linksOnPage) element.end();
    this.linksOnPage.clear();
  }
}
