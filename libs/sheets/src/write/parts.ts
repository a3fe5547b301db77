import { cellXml } from './cell-xml';

/** The parts of a workbook that do not depend on its rows. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell formats in `styles`. */
export const STYLE = {
  text: 1,
  header: 2,
  fixed: 3,
  title: 4,
  open: 5,
  line: 6,
  whole: 7,
  amount: 8,
  moment: 9,
} as const;

const text = (font: number, fill: number, wrap: boolean, open = false): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${open ? ' applyProtection="1"' : ''}><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/>${open ? '<protection locked="0"/>' : ''}</xf>`;

/** A number, an amount with cents (4) or a moment (22), as the program of the reader writes them. */
const number = (format: number): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;

const fill = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

const font = (size: number, rgb: string, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${rgb}"/><name val="Calibri"/></font>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="4">${font(11, 'FF14222B')}${font(11, 'FF14222B', true)}${font(11, 'FF5A6872')}${font(14, 'FF14222B', true)}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFECEFF0')}${fill('FFF5F6F6')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${text(0, 0, true)}${text(1, 2, true)}${text(2, 3, false)}${text(3, 0, false)}${text(0, 0, true, true)}${text(0, 0, false)}${number(1)}${number(4)}${number(22)}</cellXfs><cellStyles count="1"><cellStyle name="Standaard" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Everything around the worksheets; `sheets` in the order of the tabs. */
export function frameParts(
  sheets: readonly { name: string; hidden?: boolean }[],
  names: string,
): Record<string, Buffer> {
  const tabs = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${cellXml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const typed = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const part = (xml: string): Buffer => Buffer.from(XML + xml);
  return {
    '[Content_Types].xml': part(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${typed.join('')}</Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${tabs.join('')}</sheets>${names}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': Buffer.from(STYLES),
  };
}

export const worksheet = (body: string): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${body}</worksheet>`;
