import SVGMeasure from 'pdfmake/js/SVGMeasure';
import { tableLayouts } from 'pdfmake/js/tableLayouts';
import { PressLayout } from './layout';
import type { Node } from './nodes';
import { Paper } from './paper';
import { PressRenderer } from './renderer';
import { buildStructure } from './structure';

/** Page furniture: drawn on each page after the content has been laid out, null for none. */
export type Furniture = (page: number, pages: number, size: { width: number; height: number }) => Node | null;

export interface PrintJob {
  content: Node[];
  fonts: Record<string, object>;
  defaultStyle: Pick<Node, 'font' | 'fontSize' | 'color' | 'lineHeight'>;
  /** The first page lies on its side, and so do those that follow until a node turns the paper. */
  landscape: boolean;
  header: Furniture;
  footer: Furniture;
  info: { Title: string; Subject: string; Author: string; Keywords?: string; CreationDate: Date };
  /** Page margins in pt: left, top, right, bottom. */
  margins: { left: number; top: number; right: number; bottom: number };
}

const A4 = { width: 595.28, height: 841.89, orientation: 'portrait' };
const ON_ITS_SIDE = { width: A4.height, height: A4.width, orientation: 'landscape' };
const LANGUAGE = 'nl-NL';

/** Nothing outside the document is ever read: fonts come as bytes, drawings as svg, and there is no URL resolver. */
const refuse = (): boolean => false;

function openPaper({ fonts, info }: PrintJob): Paper {
  return new Paper(
    fonts,
    {},
    {},
    {},
    {
      size: [A4.width, A4.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-2b',
      tagged: true,
      displayTitle: true,
      lang: LANGUAGE,
      autoFirstPage: false,
      font: null,
      // The identifier in the file is a hash of this: the same document gives the same bytes.
      info: { ...info, ModDate: info.CreationDate, Creator: 'Koersvast', Producer: 'Koersvast' },
    },
    null,
    refuse,
  );
}

async function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    paper.on('end', resolve);
    paper.on('error', reject);
  });
  paper.end();
  await done;
  return Buffer.concat(chunks);
}

/**
 * Lays out and draws a tagged A4 PDF in Dutch with PDF/A-2b metadata. The three steps of pdfmake's own printer, with
 * its layout and renderer extended, because pdfmake itself sets the flag of a tagged PDF but writes no structure.
 */
export async function print(job: PrintJob): Promise<Buffer> {
  const paper = openPaper(job);
  buildStructure(paper, job.content, LANGUAGE);
  const layout = new PressLayout(job.landscape ? ON_ITS_SIDE : A4, job.margins, new SVGMeasure());
  layout.registerTableLayouts(tableLayouts);
  const none = undefined;
  const pages = layout.layoutDocument(
    job.content,
    paper,
    {},
    job.defaultStyle,
    none,
    job.header,
    job.footer,
    none,
    none,
  );
  new PressRenderer(paper).renderPages(pages);
  return bytesOf(paper);
}
