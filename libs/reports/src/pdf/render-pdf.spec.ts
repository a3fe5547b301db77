import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleReport } from '../../test/sample-report';
import { bookingTable } from '../../test/sample-tables';
import { elements, type PdfElement, readPdf, type ReadPdf, textOf } from '../../test/read-pdf';
import type { PdfDict } from '../../test/pdf-objects';
import type { Block } from '../document/blocks';
import type { ReportDocument } from '../document/report-document';
import { fontFiles } from './fonts';
import { renderPdf } from './render-pdf';

const asWords = (text: string): string => text.replace(/\s+/g, ' ');

const withBlocks = (blocks: readonly Block[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  ...sampleReport(),
  sections: [{ id: 'een', heading: 'Een', level: 1, blocks }],
  ...more,
});

describe('PDF of a report', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = readPdf(await renderPdf(sampleReport()));
  });

  it('has a cover with title, facts, the whole hash and the fictitious notice @eis KV-543', () => {
    const cover = asWords(pdf.pages[0]?.text ?? '');
    for (const words of ['2e bestuursrapportage', 'MO-2026-011', 'Alle bedragen zijn fictief.'])
      expect(cover).toContain(words);
    expect(cover.replaceAll(' ', '')).toContain(sampleReport().hash);
    expect(cover).not.toContain('Pagina');
  });

  it('lists each section in the contents with the page it is on, as links @eis KV-543', () => {
    const [contents] = elements(pdf.structure, 'TOC');
    const entries = contents?.children.map((entry) => entry.children.map(textOf)) ?? [];
    const landed = entries.map(([heading = '', page]) => [
      heading,
      pdf.pages[Number(page) - 1]?.text.split('\n').some((words) => words.trim() === heading.trim()),
    ]);
    expect(landed).toEqual(pdf.bookmarks.map((title) => [title.trim(), true]));
    const links = pdf.pages.flatMap((_, index) => annotations(pdf, index));
    expect(links.length).toBeGreaterThanOrEqual(2 * entries.length);
    expect(links.every((link) => link['Subtype'] === 'Link' && link['F'] === 4)).toBe(true);
  });

  it('has bookmarks nested as the sections are @eis KV-543', () => {
    expect(pdf.bookmarks.slice(1, 3)).toEqual(['3 Afwijkingen per gemeente', '  3.2 Vlaardingen']);
  });

  it('says on each page where it is, and where the figures come from @eis KV-543', () => {
    pdf.pages.slice(1).forEach(({ artifacts }, index) => {
      const words = asWords(artifacts);
      expect(words).toContain(`Pagina ${index + 2} van ${pdf.pages.length}`);
      expect(words).toContain('stand 31-10-2026, bekend 12-11-2026');
      expect(words).toContain('SHA-256 9f2c 41d7 0b8e 66a3 … 0b8e 66a3 · momentopname MO-2026-011');
      expect(words).toContain('bedragen fictief');
    });
  });

  it('is Dutch, marked as tagged and as PDF/A-2b, shows its title and bears the date of the document @eis KV-543', () => {
    const { objects } = pdf;
    const { root, info } = objects;
    expect(root['Lang']).toBe('nl-NL');
    expect(objects.dict(root['MarkInfo'])['Marked']).toBe(true);
    expect(objects.dict(root['ViewerPreferences'])['DisplayDocTitle']).toBe(true);
    const metadata = objects.stream(root['Metadata']);
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(objects.get(info['CreationDate'])).toBe('D:20261117093000Z');
    expect(objects.get(info['Title'])).toBe('2e bestuursrapportage 2026');
    expect(objects.list(root['OutputIntents'])).toHaveLength(1);
  });

  it('embeds every font that it uses @eis KV-543', () => {
    const fonts = pdf.pages.flatMap((_, index) => fontsOf(pdf, index));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const descendant = pdf.objects.dict(pdf.objects.list(font['DescendantFonts'])[0]);
      const descriptor = pdf.objects.dict(descendant['FontDescriptor']);
      expect(descriptor['FontFile2'] ?? descriptor['FontFile3']).toBeDefined();
    }
  });

  it('turns the paper for a wide table and back', () => {
    const widths = pdf.pages.map(({ size }) => Math.round(size[0]));
    expect(widths.slice(2, 5)).toEqual([595, 595, 595]);
    expect(widths.slice(-2)).toEqual([842, 595]);
  });

  it('leaves no page empty', () => {
    // A page with nothing but its header and footer.
    const empty = pdf.pages.filter(({ text, artifacts }) => asWords(text).length <= asWords(artifacts).length);
    expect(empty).toEqual([]);
  });

  it('holds headings, paragraphs, tables with heads, and figures with words, in reading order @eis KV-543', () => {
    const headings = elements(pdf.structure, 'Sect').map((section) => textOf(section.children[0]!).trim());
    expect(headings).toEqual(pdf.bookmarks.map((title) => title.trim()));
    const table = tableNamed(pdf, 'Bouwsteen');
    expect(table.children[0]?.children.map(({ tag, scope }) => `${tag} ${scope}`)).toEqual(
      Array.from({ length: 9 }, () => 'TH Column'),
    );
    expect(table.children.slice(1).every(({ children }) => children[0]?.scope === 'Row')).toBe(true);
    expect(elements(pdf.structure, 'Figure').map(({ alt }) => alt)).toEqual([
      expect.stringContaining('Vlaardingen −620 N'),
      expect.stringContaining('Geen besteding bekend over maart.'),
    ]);
  });

  it('turns a sheet whose sections lie on their side, with its proof at the foot; a long run on a cover stays on the page', async () => {
    const report = sampleReport();
    const sections = report.sections.slice(0, 1).map((section) => ({ ...section, landscape: true }));
    const bytes = await renderPdf({ ...report, sections, sheet: true });
    const sheet = readPdf(bytes);
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]');
    expect(asWords(sheet.pages[0]!.artifacts)).toContain(`Pagina 1 van ${sheet.pages.length}`);
    const run = 'f'.repeat(64);
    const cover = readPdf(await renderPdf({ ...report, facts: [{ label: 'Inhoud', value: run }] })).pages[0]!.text;
    expect(cover.split('\n')).toContain(run.slice(32));
  });

  it('sets accented and foreign letters, the euro, the minus and comparison signs; replaces what no face holds', () => {
    const text = asWords(pdf.pages.map((page) => page.text).join(' '));
    for (const words of ['€ − ≤ ≥ › √ “aanhaling” façade coöperatie ijsvrij Łódź Şişli Σ', 'Ł. Đorđević-']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('\ufffd\ufffd om');
  });
});

describe('PDF of a long table @eis KV-544', () => {
  it('repeats the header on each of its pages, once in the structure, and holds every row once', async () => {
    const pdf = readPdf(await renderPdf(withBlocks([bookingTable(260)])));
    const pages = pdf.pages.filter(({ text }) => text.includes('BES-'));
    expect(pages.length).toBeGreaterThan(5);
    for (const { text } of pages) expect(asWords(text)).toContain('Code Datum Omschrijving Jeugdigen Bedrag');
    const rows = tableNamed(pdf, 'Code').children;
    expect(rows).toHaveLength(262);
    expect(rows.filter(({ children }) => textOf(children[0]!) === 'Code')).toHaveLength(1);
    expect(new Set(rows.map(({ children }) => textOf(children[0]!))).size).toBe(262);
  });

  it('keeps a heading with the drawing or the lower heading that follows it', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => ({ type: 'paragraph' as const, text: `regel ${index}` }));
    const chart = sampleReport().sections.flatMap(
      ({ blocks }) => blocks.find(({ type }) => type === 'chart') ?? [],
    )[1]!;
    const sections = [
      { id: 'een', heading: 'Een', level: 1 as const, blocks: lines },
      { id: 'twee', heading: 'Twee', level: 2 as const, blocks: [] },
      { id: 'drie', heading: 'Drie', level: 3 as const, blocks: [chart] },
    ];
    const pdf = readPdf(await renderPdf({ ...sampleReport(), sections }));
    const page = (words: string): number => pdf.pages.findLastIndex(({ text }) => text.split('\n').includes(words));
    expect(page('regel 19')).toBe(2);
    expect([page('Twee'), page('Drie'), page(`Figuur 1. ${chart.type === 'chart' ? chart.caption : ''}`)]).toEqual([
      3, 3, 3,
    ]);
  });

  it('breaks no amount, date or code, however many columns there are', async () => {
    const keys = Array.from({ length: 11 }, (_, index) => `m${index}`);
    const columns = keys.map((key) => ({ key, label: `Maand ${key}`, kind: 'money' as const }));
    const cells = Object.fromEntries(keys.map((key) => [key, '-12345.67']));
    const wide = {
      type: 'table' as const,
      key: 'breed',
      caption: 'Breed',
      columns: [{ key: 'n', label: 'Naam', kind: 'text' as const }, ...columns],
      rows: [{ cells: { n: 'x'.repeat(300), ...cells } }],
    };
    const sections = [{ id: 'een', heading: 'Een', level: 1 as const, landscape: true, blocks: [wide] }];
    const pdf = readPdf(await renderPdf({ ...sampleReport(), sections }));
    const row = tableNamed(pdf, 'Naam').children[1];
    expect(row?.children.slice(1).map(textOf)).toEqual(keys.map(() => '−12.345,67'));
    expect(textOf(row!.children[0]!)).toBe('x'.repeat(300));
  });
});

describe('PDF of hostile text @eis KV-545', () => {
  let server: Server;
  let hits = 0;
  beforeAll((done) => {
    server = createServer((_, response) => {
      hits += 1;
      response.end();
    }).listen(0, '127.0.0.1', done);
  });
  afterAll((done) => {
    server.close(done);
  });

  it('prints it as text and reaches neither network nor files', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const hostile = [
      `<img src="${address}">`,
      '<img src=file:///etc/passwd>',
      `{"image":"${address}"}`,
      '=cmd|calc',
      ') Tj ET /Secret Do (',
      '%%EOF',
      '\\u0000\\',
    ];
    const blocks: Block[] = hostile.map((text) => ({ type: 'paragraph', text, voice: 'people' }));
    const pdf = readPdf(await renderPdf(withBlocks(blocks, { title: hostile[0]!, organisation: hostile[1]! })));
    const printed = elements(pdf.structure, 'Sect')[0]
      ?.children.slice(1)
      .map((element) => textOf(element).trim());
    expect(printed).toEqual(hostile);
    expect(hits).toBe(0);
    expect(JSON.stringify(pdf.pages.map((_, index) => annotations(pdf, index)))).not.toContain('URI');
  });

  it('survives control signs, half surrogates, endless words, empty strings and bidirectional marks', async () => {
    const words = ['\u0000\u0007', '\ud800', 'a'.repeat(3000), '', '\u202egpj.exe', '\t\n\n', '👩‍👩‍👧'];
    const blocks: Block[] = [
      ...words.map<Block>((text) => ({ type: 'paragraph', text })),
      { type: 'list', items: words },
      { type: 'facts', items: words.map((value) => ({ label: value, value })) },
      { type: 'diff', title: '', parts: words.map((text) => ({ kind: 'added', text })) },
      { type: 'thread', stations: words.map((label) => ({ label })) },
      { type: 'callout', title: words.join(''), paragraphs: [] },
    ];
    const pdf = readPdf(await renderPdf(withBlocks(blocks)));
    expect(pdf.pages.map(({ text }) => text).join('')).not.toMatch(/[\u0000\u202e]/);
    expect(
      pdf.pages
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toContain('a'.repeat(3000));
  });
});

describe('same bytes @eis KV-541', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    jest.useRealTimers();
    process.env['TZ'] = zone;
  });

  it('renders the same file at another moment and in another zone', async () => {
    const first = await renderPdf(sampleReport());
    process.env['TZ'] = 'Asia/Tokyo';
    jest.useFakeTimers({
      now: new Date('2031-02-03T04:05:06Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    const second = await renderPdf(sampleReport());
    expect(second.equals(first)).toBe(true);
  });

  it('renders another file when one figure differs by a cent', async () => {
    const figures = bookingTable(3);
    const rows = figures.rows.map((row, index) =>
      index === 1 ? { ...row, cells: { ...row.cells, amount: '1075000.08' } } : row,
    );
    const first = await renderPdf(withBlocks([figures]));
    const second = await renderPdf(withBlocks([{ ...figures, rows }]));
    expect(second.equals(first)).toBe(false);
  });

  it('refuses to render a total that is a cent off', async () => {
    const figures = bookingTable(3);
    const rows = figures.rows.map((row) => (row.kind === 'total' ? { ...row, cells: { amount: '2132000.08' } } : row));
    await expect(renderPdf(withBlocks([{ ...figures, rows }]))).rejects.toThrow('column amount');
  });
});

describe('faces', () => {
  it('come from the installed packages as fonts that the PDF can embed', () => {
    for (const { normal, bold } of Object.values(fontFiles()))
      for (const file of [normal, bold]) expect(file.readUInt32BE(0)).toBe(0x00010000);
  });
});

function pageDict(pdf: ReadPdf, index: number): PdfDict {
  const kids = pdf.objects.list(pdf.objects.dict(pdf.objects.root['Pages'])['Kids']);
  return pdf.objects.dict(kids[index]);
}

const annotations = (pdf: ReadPdf, index: number): PdfDict[] =>
  pdf.objects.list(pageDict(pdf, index)['Annots']).map((link) => pdf.objects.dict(link));

function fontsOf(pdf: ReadPdf, index: number): PdfDict[] {
  const fonts = pdf.objects.dict(pdf.objects.dict(pageDict(pdf, index)['Resources'])['Font']);
  return Object.values(fonts ?? {}).map((font) => pdf.objects.dict(font));
}

function tableNamed(pdf: ReadPdf, head: string): PdfElement {
  const found = elements(pdf.structure, 'Table').find((table) => textOf(table).startsWith(head));
  if (found === undefined) throw new Error(`no table ${head}`);
  return found;
}
