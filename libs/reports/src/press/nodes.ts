import type { StructureElement } from 'pdfmake/js/PDFDocument';

/** Types of the structure tree that the house uses (ISO 32000-1, 14.8.4). */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Caption'
  | 'L'
  | 'LI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'BlockQuote'
  | 'Note'
  | 'Figure';

/**
 * A content node as pdfmake takes it, with what the press adds. Without a tag a node passes on its parent's element;
 * with `artifact` it stays out of the structure, as page furniture does.
 */
export interface Node {
  text?: string | Node[];
  stack?: Node[];
  columns?: Node[];
  ul?: Node[];
  ol?: Node[];
  table?: {
    body: Node[][];
    widths: (number | string)[];
    headerRows?: number;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
  svg?: string;
  canvas?: object[];
  pageReference?: string;
  linkToDestination?: string;
  /** Address outside the document, only ever one of the product's own. */
  link?: string;

  tag?: Tag;
  /** Text in place of the drawing, for a Figure. */
  alt?: string;
  /** Of a TH: does it head its column or its row? */
  scope?: 'Column' | 'Row';
  artifact?: true;
  /** Height in pt that must be free below, else the node starts a new page: keeps a heading with what it heads. */
  keep?: number;

  id?: string;
  outline?: boolean;
  outlineParentId?: string;
  outlineText?: string;
  outlineExpanded?: boolean;
  pageBreak?: 'before';
  pageOrientation?: 'portrait' | 'landscape';
  /** Set by pdfmake once laid out. */
  positions?: { pageNumber: number }[];

  /** Set by the press before layout. */
  element?: StructureElement;

  layout?: object | string;
  style?: string;
  margin?: number | number[];
  width?: number | string;
  absolutePosition?: { x: number; y: number };
  unbreakable?: boolean;
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  alignment?: 'left' | 'right' | 'center';
  font?: string;
  fontSize?: number;
  bold?: boolean;
  color?: string;
  lineHeight?: number;
  decoration?: string;
  background?: string;
  noWrap?: boolean;
  colSpan?: number;
  fillColor?: string;
  preserveLeadingSpaces?: boolean;
}
