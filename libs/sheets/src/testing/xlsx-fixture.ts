import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface FixtureSheet {
  name: string;
  /** Inner XML of `sheetData`. */
  rows: string;
  state?: 'hidden' | 'visible';
}

export interface Fixture {
  sheets: FixtureSheet[];
  /** Inner XML of `sst`. */
  strings?: string;
  /** `numFmt` elements, and the numFmtId of each cell style. */
  formats?: { custom?: string; styles: number[] };
  date1904?: boolean;
  extra?: Record<string, Uint8Array>;
}

const relations = (items: string[]): string => `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const partsOf = ({
  sheets,
  strings = '',
  formats = { styles: [0] },
  date1904 = false,
}: Fixture): Record<string, string> => ({
  '_rels/.rels': relations([relation('r0', 'officeDocument', 'xl/workbook.xml')]),
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>` +
    sheets
      .map(
        ({ name, state = 'visible' }, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`,
      )
      .join('') +
    '</sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relations([
    ...sheets.map((_, i) =>
      relation(`s${i}`, 'worksheet', i % 2 ? `/xl/worksheets/sheet${i}.xml` : `worksheets/sheet${i}.xml`),
    ),
    relation('st', 'styles', 'styles.xml'),
    relation('ss', 'sharedStrings', '../xl/sharedStrings.xml'),
  ]),
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><numFmts>${formats.custom ?? ''}</numFmts>` +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
    formats.styles.map((id) => `<xf numFmtId="${id}"/>`).join('') +
    '</cellXfs></styleSheet>',
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
  ...Object.fromEntries(
    sheets.map(({ rows }, i) => [
      `xl/worksheets/sheet${i}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ]),
  ),
});

/** A workbook from raw XML, to say exactly what other programs write; for tests only. */
export const xlsxFixture = (fixture: Fixture): Uint8Array => {
  const parts = Object.entries(partsOf(fixture)).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync({ ...(Object.fromEntries(parts) as Record<string, Uint8Array>), ...fixture.extra }, { level: 1 });
};

/** Overwrites the uncompressed size of an entry in the central directory and in its local header. */
export const lieAboutSize = (zip: Uint8Array, name: string, size: number): Uint8Array => {
  const bytes = Buffer.from(zip);
  const wanted = Buffer.from(name);
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const length = bytes.readUInt16LE(at + 28);
    if (!bytes.subarray(at + 46, at + 46 + length).equals(wanted)) continue;
    bytes.writeUInt32LE(size, at + 24);
    bytes.writeUInt32LE(size, bytes.readUInt32LE(at + 42) + 22);
    return bytes;
  }
  throw new Error(`no entry ${name}`);
};
