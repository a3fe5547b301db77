import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { aForm, changed, filled, partsOf, question } from '../testing/fill-form';
import { formVersion } from './form-definition';
import { readForm } from './read-form';
import { writeForm } from './write-form';

const form = aForm();
const load = async (bytes: Buffer) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
};
const read = (bytes: Uint8Array, definition = form) => readForm(bytes, 'antwoord.xlsx', definition);
const codes = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ weight, code }) => `${weight} ${code}`);
const rowOf = (sheet: ExcelJS.Worksheet, number: string) => {
  let found = 0;
  sheet.eachRow((row, index) => {
    if (String(row.getCell(2).value) === number) found = index;
  });
  return sheet.getRow(found);
};

describe('a form as a workbook @eis KV-804', () => {
  it('gives the same bytes for the same form, and other bytes for another party', async () => {
    const [first, second] = [await writeForm(form), await writeForm(aForm())];
    expect(first.equals(second)).toBe(true);
    const other = await writeForm(aForm({ addressee: { id: 'partij-b', label: 'Coöperatie Voorbeeld Zuid' } }));
    expect(first.equals(other)).toBe(false);
  });

  it('locks everything but the answer cells', async () => {
    const sheet = (await load(await writeForm(form))).getWorksheet('Vragenlijst')!;
    expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
    const open: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => cell.protection?.locked === false && open.push(cell.address)),
    );
    expect(open).toEqual(['E5', 'E6', 'E7', 'E9', 'E10', 'E11']);
  });

  it('offers choices as a drop-down, also when they hold a comma, and hides only the keys', async () => {
    const book = await load(await writeForm(form));
    const sheet = book.getWorksheet('Vragenlijst')!;
    expect(sheet.getCell('E6').dataValidation).toMatchObject({ type: 'list', formulae: ['Keuzes!$A$2:$A$4'] });
    expect(sheet.getCell('E7').dataValidation).toMatchObject({ type: 'list', formulae: ['"1,2,3,4,5"'] });
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Toelichting visible',
      'Vragenlijst visible',
      'Keuzes visible',
    ]);
    expect(sheet.columns.map(({ hidden }) => hidden)).toEqual([true, false, false, false, false]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '2:2' });
  });

  it('never writes a formula, whatever a question says', async () => {
    const hostile = aForm({
      title: '=cmd|calc',
      sections: [{ title: '+1', intro: '@SUM(1)', questions: [question('q1', '1', 'TEXT', '=1+1', { help: '-2' })] }],
    });
    const parts = unzipSync(await writeForm(hostile));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const [, xml] of sheets) expect(Buffer.from(xml).toString()).not.toContain('<f>');
  });

  it('holds no comments, pictures or links', async () =>
    expect(partsOf(await writeForm(form)).filter((name) => /comment|media|drawing|external/i.test(name))).toEqual([]));
});

describe('a form that comes back @eis KV-805', () => {
  const blank = writeForm(form);

  it('puts every answer at its question', async () => {
    const bytes = await filled(await blank, {
      1: 'Jeugdhulp in de wijk',
      2: 'twee, of  meer',
      3: '4',
      4: 1250.5,
      5: new Date(Date.UTC(2027, 8, 1)),
      6: 'schema.pdf',
    });
    const { answers, findings } = await read(bytes);
    expect(findings).toEqual([]);
    expect(answers.map(({ questionId, value }) => [questionId, value])).toEqual([
      ['q1', { kind: 'TEXT', text: 'Jeugdhulp in de wijk' }],
      ['q2', { kind: 'CHOICE', choice: 'Twee, of meer' }],
      ['q3', { kind: 'SCALE', number: '4' }],
      ['q4', { kind: 'NUMBER', number: '1250.5' }],
      ['q5', { kind: 'DATE', date: '2027-09-01' }],
      ['q6', { kind: 'FILE', text: 'schema.pdf' }],
    ]);
  });

  it('keeps text that looks like a formula as text', async () => {
    const { answers } = await read(await filled(await blank, { 1: '=cmd|/c calc' }));
    expect(answers[0]!.value).toEqual({ kind: 'TEXT', text: '=cmd|/c calc' });
  });

  it('leaves out the answer to a question whose words were changed', async () => {
    const bytes = await changed(await filled(await blank, { 1: 'Ja', 3: 5 }), (sheet) => {
      rowOf(sheet, '1').getCell(3).value = 'Wat doet uw organisatie niet?';
    });
    const result = await read(bytes);
    expect(codes(result)).toEqual(['LEAVES_OUT sheets.form.altered-question']);
    expect(result.findings[0]).toMatchObject({ questionId: 'q1', row: 5, params: { number: '1' } });
    expect(result.answers.map(({ questionId }) => questionId)).toEqual(['q3']);
  });

  it.each([
    ['another party', { addressee: { id: 'partij-b', label: 'B' } }, 'sheets.form.other-addressee'],
    ['another form', { formId: 'consultation:ander' }, 'sheets.form.other-form'],
    ['another version', { sections: [{ title: 'Over u', intro: '', questions: [] }] }, 'sheets.form.other-version'],
  ])('takes nothing from the form of %s', async (_, over, code) => {
    const result = await read(await filled(await writeForm(aForm(over)), { 1: 'Ja' }));
    expect(result.answers).toEqual([]);
    expect(codes(result)).toEqual([`REFUSES ${code}`]);
  });

  it.each<[string, string, ExcelJS.CellValue, string]>([
    ['an unknown choice', '2', 'Drie partners', 'sheets.form.unknown-choice'],
    ['a point beyond the scale', '3', 6, 'sheets.form.unknown-point'],
    ['no whole point', '3', 2.5, 'sheets.form.unknown-point'],
    ['no number', '4', 'ongeveer tien', 'kernel.number.letters'],
    ['no date', '5', '31-02-2027', 'kernel.date.not-existing'],
    ['too long', '1', 'x'.repeat(51), 'sheets.text.too-long'],
    ['an error of a formula', '4', { error: '#REF!' }, 'sheets.cell.error'],
  ])('leaves out %s and takes the rest', async (_, number, typed, code) => {
    const given = { 1: 'Ja', 6: 'bijlage.pdf', [number]: typed };
    const result = await read(await filled(await blank, given));
    expect(codes(result).filter((one) => one.startsWith('LEAVES_OUT'))).toEqual([`LEAVES_OUT ${code}`]);
    expect(result.answers.map(({ questionId }) => questionId)).toEqual(
      ['q1', 'q6'].filter((id) => id !== `q${number}`),
    );
  });

  it('refuses the whole when it holds what looks like a BSN, without repeating it', async () => {
    const result = await read(await filled(await blank, { 1: 'cliënt 111222333' }));
    expect(codes(result)).toEqual(['REFUSES sheets.form.bsn']);
    expect(JSON.stringify(result)).not.toContain('111222333');
  });

  it.each([
    [
      'a note',
      'xl/comments1.xml',
      '<comments><commentList><comment><text><r><t>1112</t></r><r><t>22333</t></r></text></comment></commentList></comments>',
    ],
    [
      'a property of the file',
      'docProps/custom.xml',
      '<Properties><property name="Cliënt"><vt:lpwstr xmlns:vt="x">111222333</vt:lpwstr></property></Properties>',
    ],
    ['the name of a property', 'docProps/custom.xml', '<Properties><property name="111222333"/></Properties>'],
    [
      'a hidden sheet',
      'xl/worksheets/sheet9.xml',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>111222333</v></c></row></sheetData></worksheet>',
    ],
    [
      'a drawing',
      'xl/drawings/drawing1.xml',
      '<wsDr xmlns:a="x"><a:p><a:r><a:t>111</a:t></a:r><a:r><a:t>222333</a:t></a:r></a:p></wsDr>',
    ],
  ])('looks for it in %s too @eis KV-1015', async (_, part, xml) => {
    const parts = unzipSync(await filled(await blank, { 1: 'Ja', 3: 1 }));
    const result = await read(zipSync({ ...parts, [part]: strToU8(xml) }));
    expect(codes(result)).toEqual(['REFUSES sheets.form.bsn']);
  });

  it('says which compulsory question has no answer', async () => {
    const result = await read(await filled(await blank, { 3: 2 }));
    expect(codes(result)).toEqual(['NOTES sheets.form.required-missing']);
  });

  it('follows a row that was moved, and says so', async () => {
    const bytes = await changed(await filled(await blank, { 1: 'Ja', 2: '=anders', 3: 1 }), (sheet) => {
      const [first, second] = [5, 6].map((row) => (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1));
      sheet.getRow(5).values = second!;
      sheet.getRow(6).values = first!;
    });
    const result = await read(bytes);
    expect(codes(result)).toEqual(['NOTES sheets.form.rows-moved']);
    expect(result.answers.map(({ value }) => value)).toEqual([
      { kind: 'TEXT', text: 'Ja' },
      { kind: 'CHOICE', choice: '=anders' },
      { kind: 'SCALE', number: '1' },
    ]);
  });

  it('sees a row that was taken out, words beside the answer cells and two answers to one question', async () => {
    const bytes = await changed(await filled(await blank, { 1: 'Ja', 3: 1 }), (sheet) => {
      rowOf(sheet, '4').getCell(1).value = null;
      sheet.getCell('E20').value = 'Nog een opmerking';
      sheet.getRow(21).values = ['koersvast-question|q3', '3', 'Hoe haalbaar?', '', '5'];
    });
    const result = await read(bytes);
    expect(codes(result).sort()).toEqual([
      'LEAVES_OUT sheets.form.answered-twice',
      'NOTES sheets.form.row-missing',
      'NOTES sheets.form.stray-text',
    ]);
    expect(result.answers.map(({ questionId }) => questionId)).toEqual(['q1']);
  });

  it('finds the answers when somebody put a column in between', async () => {
    const bytes = await changed(await filled(await blank, { 1: 'Ja' }), (sheet) => {
      sheet.eachRow((row) => {
        row.getCell(6).value = row.getCell(5).value;
        row.getCell(5).value = 'eigen notitie';
      });
    });
    const result = await read(bytes);
    expect(result.answers).toMatchObject([{ questionId: 'q1', value: { text: 'Ja' } }]);
  });

  it('knows its own words again, whatever signs they hold', async () => {
    const words = 'Kost _x0041_ < € 5 & "meer"?\r\nTweede regel é 👪';
    const odd = aForm({ sections: [{ title: 'A', intro: '', questions: [question('q1', '1', 'TEXT', words)] }] });
    expect(await read(await writeForm(odd), odd)).toMatchObject({ answers: [], findings: [] });
  });

  it('is no form when the keys are gone', async () => {
    const bytes = await changed(await blank, (sheet) => sheet.spliceColumns(1, 1));
    expect(codes(await read(bytes))).toEqual(['REFUSES sheets.form.no-form']);
  });
});

describe('a hostile workbook in place of a form @eis KV-806', () => {
  const codeOf = (bytes: Uint8Array, name = 'x.xlsx') =>
    readForm(bytes, name, form).then(
      ({ findings }) => findings[0]?.code ?? 'accepted',
      (error: { code: string }) => error.code,
    );

  it('is refused with a code of its own, and never breaks', async () => {
    const good = await writeForm(form);
    expect(await codeOf(new Uint8Array())).toBe('sheets.file.empty');
    expect(await codeOf(Buffer.from('a;b\n1;2'), 'x.csv')).toBe('sheets.form.not-a-workbook');
    expect(await codeOf(Buffer.from('PK\u0003\u0004rest'))).toBe('sheets.zip.damaged');
    for (let length = 0; length < good.length; length += 997) {
      expect(await codeOf(good.subarray(0, length))).not.toBe('accepted');
    }
  });
});

describe('the version of a form', () => {
  it('depends on what is asked, not on who is asked', () => {
    const other = aForm({ addressee: { id: 'partij-b', label: 'B' }, explanation: ['Anders'] });
    expect(formVersion(other)).toBe(formVersion(form));
    const [first, ...rest] = form.sections[0]!.questions;
    const reworded = { ...form.sections[0]!, questions: [{ ...first!, text: 'Anders?' }, ...rest] };
    expect(formVersion({ ...form, sections: [reworded, form.sections[1]!] })).not.toBe(formVersion(form));
  });
});
