import { SaxesParser } from 'saxes';
import { PdfObjects, type PdfDict, type PdfValue } from '../../test/pdf-objects';
import { sampleReport } from '../../test/sample-report';
import { renderPdf } from './render-pdf';

/** Every value that hangs below one, references followed once. */
function* below(objects: PdfObjects, value: PdfValue | undefined, seen = new Set<number>()): Generator<PdfDict> {
  if (value === null || value === undefined || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value) yield* below(objects, each, seen);
  } else if ('ref' in value && typeof value['ref'] === 'number') {
    if (seen.has(value['ref'])) return;
    seen.add(value['ref']);
    yield* below(objects, objects.get(value), seen);
  } else {
    yield value as PdfDict;
    for (const each of Object.values(value as PdfDict)) yield* below(objects, each, seen);
  }
}

/**
 * What ISO 19005-2 (PDF/A-2b) asks and can be read off the structure of the file. No validator runs here: colours within
 * the page streams and the inside of the fonts are not looked at.
 */
describe('PDF as PDF/A-2b, as far as its structure shows @eis KV-1475', () => {
  const title = 'Jeugd & gezin <2026> "slot"';
  let file: Buffer;
  let objects: PdfObjects;
  let dicts: PdfDict[];

  beforeAll(async () => {
    const source = {
      ...sampleReport().source,
      verifyAt: 'https://koersvast.voorbeeld/controleren?momentopname=MO-2026-011',
    };
    file = await renderPdf({ ...sampleReport(), title, source });
    objects = new PdfObjects(file);
    dicts = [...below(objects, objects.root as PdfValue)];
  });

  it('has a binary mark, an identifier, one end and no encryption (6.1)', () => {
    expect(file.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n');
    expect(file[9]).toBe(0x25);
    expect([...file.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
    const text = file.toString('latin1');
    const trailer = text.slice(text.lastIndexOf('trailer'));
    expect(trailer).toMatch(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/);
    expect(trailer).not.toContain('/Encrypt');
    expect(text.match(/%%EOF/g)).toHaveLength(1);
  });

  it('names its colours by a profile that is in the file (6.2)', () => {
    const [intent] = objects.list(objects.root['OutputIntents']).map((each) => objects.dict(each));
    expect(intent?.['S']).toBe('GTS_PDFA1');
    expect(objects.dict(intent?.['DestOutputProfile'])['N']).toBe(3);
    expect(objects.stream(intent?.['DestOutputProfile']).slice(36, 40)).toBe('acsp');
  });

  it('holds every font with its widths, a subset and the letters behind the glyphs (6.2.11)', () => {
    const fonts = dicts.filter((dict) => dict['Type'] === 'Font' && dict['Subtype'] === 'Type0');
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      const descendant = objects.dict(objects.list(font['DescendantFonts'])[0]);
      const descriptor = objects.dict(descendant['FontDescriptor']);
      expect(font['BaseFont']).toMatch(/^[A-Z]{6}\+/);
      expect(descriptor['FontFile2'] ?? descriptor['FontFile3']).toBeDefined();
      expect(objects.stream(font['ToUnicode'])).toContain('beginbfrange');
      expect(descendant['W']).toBeDefined();
    }
    expect(dicts.filter((dict) => dict['Type'] === 'Font' && !['Type0', 'CIDFontType0', 'CIDFontType2'].includes(String(dict['Subtype'])))).toEqual([]); // prettier-ignore
  });

  it('runs nothing and reaches nothing by itself (6.5, 6.6)', () => {
    const actions = dicts.filter((dict) => dict['S'] !== undefined && dict['Type'] !== 'StructElem').map(({ S }) => S);
    expect(actions.filter((S) => ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Sound', 'Movie'].includes(String(S)))).toEqual([]); // prettier-ignore
    for (const name of ['OpenAction', 'AA', 'AcroForm', 'Names'].filter((each) => each !== 'Names'))
      expect(objects.root[name]).toBeUndefined();
    expect(dicts.filter((dict) => dict['EF'] !== undefined || dict['FFilter'] !== undefined)).toEqual([]);
    expect(dicts.filter((dict) => JSON.stringify(dict['Filter'] ?? '').includes('LZW'))).toEqual([]);
  });

  it('has links that print and show, one of them to the page that checks the file (6.3)', () => {
    const links = dicts.filter((dict) => dict['Subtype'] === 'Link');
    expect(links.every((link) => link['F'] === 4)).toBe(true);
    const addresses = links.map((link) => objects.dict(link['A'])?.['URI']).filter((uri) => uri !== undefined);
    expect([...new Set(addresses)]).toEqual(['https://koersvast.voorbeeld/controleren?momentopname=MO-2026-011']);
  });

  it('carries metadata that is well-formed, whatever the title, and equal to the facts of the file (6.6.2)', () => {
    const xmp = Buffer.from(objects.stream(objects.root['Metadata']), 'latin1').toString('utf8');
    const words: Record<string, string> = {};
    let element = '';
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => (element = name));
    parser.on('text', (text) => (words[element] = (words[element] ?? '') + text.trim()));
    parser.write(xmp).close();
    expect(words['pdfaid:part']).toBe('2');
    expect(words['pdfaid:conformance']).toBe('B');
    expect(words['pdf:Keywords']).toBe(`momentopname MO-2026-011; sha256:${sampleReport().hash}`);
    expect(words['rdf:li']).toContain(title);
    expect(objects.get(objects.info['Title'])).toBe(title);
    expect(objects.dict(objects.root['Metadata'])['Filter']).toBeUndefined();
  });
});
