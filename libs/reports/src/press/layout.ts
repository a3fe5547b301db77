import LayoutBuilder from 'pdfmake/js/LayoutBuilder';
import type { StructureElement } from 'pdfmake/js/PDFDocument';
import type { Node } from './nodes';

/** What a laid out line remembers of its node. Clones of a line (repeated table headers) share `drawn`. */
export interface TaggedLine {
  element?: StructureElement;
  drawn?: { once: boolean };
}

/** pdfmake's layout that keeps headings with what follows and lets each line know its place in the structure. */
export class PressLayout extends LayoutBuilder {
  override processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void {
    const context = this.writer.context();
    const fresh = context.y <= context.pageMargins.top + 1;
    // What starts a page of its own is kept already; moving it first would leave an empty page behind.
    const keep = node.pageBreak === undefined ? (node.keep ?? 0) : 0;
    if (!fresh && this.writer.transactionLevel === 0 && context.availableHeight < keep) this.writer.moveToNextPage();
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override buildNextLine(node: Node): object | null {
    const line = super.buildNextLine(node) as TaggedLine | null;
    if (line !== null && node.element !== undefined) {
      line.element = node.element;
      line.drawn = { once: false };
    }
    return line;
  }
}
