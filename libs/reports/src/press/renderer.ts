import Renderer from 'pdfmake/js/Renderer';
import type { TaggedLine } from './layout';
import type { Node } from './nodes';

/**
 * pdfmake's renderer that marks what it draws: content of the structure tree, or artifact (rules, page furniture, the
 * repeated header of a table).
 */
export class PressRenderer extends Renderer {
  override renderLine(line: TaggedLine, x: number, y: number): void {
    const { element, drawn } = line;
    if (element === undefined || drawn?.once === true) return this.asArtifact(() => super.renderLine(line, x, y));
    if (drawn !== undefined) drawn.once = true;
    const outer = this.pdfDocument._currentStructureElement;
    this.pdfDocument._currentStructureElement = element;
    const content = this.pdfDocument.markStructureContent(element.dictionary.data.S);
    super.renderLine(line, x, y);
    this.pdfDocument.endMarkedContent();
    element.add(content);
    this.pdfDocument._currentStructureElement = outer;
  }

  override renderVector(vector: object): void {
    this.asArtifact(() => super.renderVector(vector));
  }

  override renderSVG(svg: Node): void {
    if (svg.element === undefined) return this.asArtifact(() => super.renderSVG(svg));
    const content = this.pdfDocument.markStructureContent(svg.element.dictionary.data.S);
    super.renderSVG(svg);
    this.pdfDocument.endMarkedContent();
    svg.element.add(content);
  }

  private asArtifact(draw: () => void): void {
    this.pdfDocument.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdfDocument.endMarkedContent();
  }
}
