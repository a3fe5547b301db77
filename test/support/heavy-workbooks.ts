import { strToU8 } from 'fflate';
import { xlsxFixture } from '../../libs/sheets/src/testing/xlsx-fixture';

const HEADER = '<row r="1"><c r="A1" t="str"><v>Naam</v></c></row>';
const SHEET = 'xl/worksheets/sheet0.xml';

/** A workbook that passes every count, and asks for some sixty bytes of memory for each of its many short texts. */
export function bomb(texts: number): Buffer {
  const strings = Array.from({ length: texts }, (_, n) => `<si><t>${(n * 7919).toString(36)}</t></si>`).join('');
  const rows = `${HEADER}<row r="2"><c r="A2" t="s"><v>1</v></c></row>`;
  return Buffer.from(xlsxFixture({ sheets: [{ name: 'Blad', rows }], strings }));
}

/** A workbook of one row of empty cells without end: little to keep, much to do. */
export function slow(cells: number): Buffer {
  const some = Array.from({ length: 200 }, (_, n) => `<c s="${(n * n * 7919) % 1_000_003}"/><c/><c/><c/><c/>`).join('');
  const rows = `${HEADER}<row r="2">${some.repeat(cells / 1000)}</row>`;
  return Buffer.from(
    xlsxFixture({
      sheets: [{ name: 'Blad', rows: '' }],
      extra: { [SHEET]: strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) },
    }),
  );
}
