import type PDFDocument from 'pdfmake/js/PDFDocument';
import type { StructureElement } from 'pdfmake/js/PDFDocument';
import type { Node, Tag } from './nodes';

function open(pdf: PDFDocument, parent: StructureElement, tag: Tag, node?: Node): StructureElement {
  const element = pdf.struct(tag, { alt: node?.alt, scope: node?.scope });
  parent.add(element);
  return element;
}

/** Each row gets a TR (or an entry of the contents), each cell a TH or TD with its own element. */
function walkRows(pdf: PDFDocument, body: Node[][], table: StructureElement): void {
  const rowTag: Tag = table.dictionary.data.S === 'TOC' ? 'TOCI' : 'TR';
  for (const row of body) {
    const element = open(pdf, table, rowTag);
    for (const cell of row) walk(pdf, cell, element);
  }
}

function walk(pdf: PDFDocument, node: Node, parent: StructureElement): void {
  // An empty object is the place of a cell that another one spans.
  if (node.artifact === true || Object.keys(node).length === 0) return;
  const element = node.tag === undefined ? parent : open(pdf, parent, node.tag, node);
  node.element = element;
  const rows = node.table?.body;
  if (rows !== undefined && (node.tag === 'Table' || node.tag === 'TOC')) walkRows(pdf, rows, element);
  else for (const cell of rows?.flat() ?? []) walk(pdf, cell, element);
  for (const child of [node.stack, node.columns, node.ul, node.ol].flatMap((list) => list ?? []))
    walk(pdf, child, element);
}

/**
 * Builds the structure tree for the whole content before it is laid out, so that its order is the reading order
 * whatever the place on the page. Sets `element` on each node whose text or drawing belongs in the tree.
 */
export function buildStructure(pdf: PDFDocument, content: Node[], language: string): void {
  const root = pdf.struct('Document', { lang: language });
  pdf.addStructure(root);
  for (const node of content) walk(pdf, node, root);
}
