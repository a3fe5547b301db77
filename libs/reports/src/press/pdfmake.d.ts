/** The parts of pdfmake 0.3.11 and the pdfkit below it that the press leans on; neither ships types for them. */
declare module 'pdfmake/js/PDFDocument' {
  import type { Readable } from 'node:stream';

  /** A node of the structure tree (ISO 32000-1, 14.7). */
  export interface StructureElement {
    add(child: StructureElement | object): StructureElement;
    end(): void;
    dictionary: { data: { S: string; A?: object } };
  }
  export interface PdfFont {
    widthOfString(text: string, size: number): number;
    ascender: number;
    font: { characterSet: number[] };
  }
  export default class PDFDocument extends Readable {
    constructor(
      fonts: Record<string, object>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    _currentStructureElement?: StructureElement;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    struct(type: string, options?: { alt?: string; scope?: string; lang?: string; title?: string }): StructureElement;
    addStructure(root: StructureElement): void;
    markStructureContent(type: string): object;
    markContent(tag: string, options?: object): void;
    endMarkedContent(): void;
    addPage(options?: object): this;
    annotate(x: number, y: number, w: number, h: number, options: object): this;
    end(): void;
    info: Record<string, unknown>;
    /** Writes the facts of the file into its XMP metadata, as they are. */
    _addInfo(): void;
  }
}

declare module 'pdfmake/js/LayoutBuilder' {
  export default class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object);
    writer: {
      context(): { availableHeight: number; y: number; pageMargins: { top: number } };
      moveToNextPage(orientation?: string): void;
      transactionLevel: number;
    };
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: object,
      pdf: object,
      styles: object,
      defaultStyle: object,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: unknown,
    ): object[];
    processNode(node: object, isVerticalAlignmentAllowed?: boolean): void;
    buildNextLine(node: object): object | null;
  }
}

declare module 'pdfmake/js/Renderer' {
  export default class Renderer {
    constructor(pdf: object);
    pdfDocument: import('pdfmake/js/PDFDocument').default;
    renderPages(pages: object[]): void;
    renderLine(line: object, x: number, y: number): void;
    renderVector(vector: object): void;
    renderSVG(svg: object): void;
  }
}

declare module 'pdfmake/js/SVGMeasure' {
  export default class SVGMeasure {}
}

declare module 'pdfmake/js/tableLayouts' {
  export const tableLayouts: object;
}
