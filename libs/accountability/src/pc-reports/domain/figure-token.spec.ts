import { Money } from '@koersvast/kernel';
import {
  citedLines,
  confirmed,
  FigureSheet,
  figureText,
  keptFigures,
  partsOf,
  readableText,
  refreshed,
  staleFigures,
  writtenFigures,
} from './figure-token';

const sheetWith = (forecast: string | null): FigureSheet =>
  new Map(
    [
      { code: 'TOTAAL', lineId: null, lineVersionId: null, forecast: '10.00' },
      { code: 'BR-2027-006', lineId: 'line-6', lineVersionId: 'version-6', forecast },
    ].map(({ forecast: amount, ...source }) => [
      source.code,
      {
        ...source,
        label: source.code,
        figures: {
          agreed: Money.parse('100'),
          expected: Money.zero,
          spent: null,
          forecast: amount === null ? null : Money.parse(amount),
          variance: Money.parse('-5'),
        },
      },
    ]),
  );
const TEXT =
  'Prognose {{figure:BR-2027-006.forecast}} van {{figure:BR-2027-006.agreed}}, samen {{figure:TOTAAL.forecast}}.';
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('live figures in a text @eis KV-501', () => {
  it('are read in their place, each with its source and figure', () => {
    expect(partsOf('A {{figure:TOTAAL.spent}}')).toEqual([
      { text: 'A ' },
      { token: 'TOTAAL.spent', source: 'TOTAAL', figure: 'spent' },
    ]);
    expect(partsOf('')).toEqual([]);
  });

  it('take the value of now when they are written', () => {
    expect(writtenFigures(TEXT, sheetWith('99.50'), [])).toEqual([
      { token: 'BR-2027-006.forecast', written: '99.50', read: '99.50' },
      { token: 'BR-2027-006.agreed', written: '100.00', read: '100.00' },
      { token: 'TOTAAL.forecast', written: '10.00', read: '10.00' },
    ]);
  });

  it('keep their value when only the words around them change', () => {
    const before = writtenFigures(TEXT, sheetWith('99.50'), []);
    const after = writtenFigures(`Vooraf. ${TEXT}`, sheetWith('120.00'), before);
    expect(after).toEqual(before);
    expect(staleFigures(after, sheetWith('120.00'))).toEqual([
      { token: 'BR-2027-006.forecast', written: '99.50', now: '120.00' },
    ]);
  });

  it.each([
    ['{{figure:BR-9999-001.forecast}}', 'pc-report.unknown-figure'],
    ['{{figure:TOTAAL.profit}}', 'pc-report.bad-token'],
    ['{{ figure:TOTAAL.spent }}', 'pc-report.bad-token'],
    ['half {{figure:TOTAAL.spent', 'pc-report.bad-token'],
    ['half }}', 'pc-report.bad-token'],
  ])('%s is refused with %s', (text, code) =>
    expect(refusal(() => writtenFigures(text, sheetWith('1.00'), []))).toBe(code),
  );

  it('tie only the budget lines that the text cites, each once', () => {
    expect(citedLines(TEXT, sheetWith('1.00')).map(({ lineId }) => lineId)).toEqual(['line-6']);
  });
});

describe('a figure that moves @eis KV-502', () => {
  const written = writtenFigures(TEXT, sheetWith('99.50'), []);
  const moved = sheetWith('120.00');

  it('is stale until a person refreshes it', () => {
    const after = refreshed(written, moved);
    expect(staleFigures(after, moved)).toEqual([]);
    expect(after[0]).toEqual({ token: 'BR-2027-006.forecast', written: '120.00', read: '120.00' });
  });

  it('is not stale when a person confirms the text, which the paper then tells; a second move makes it stale again', () => {
    const after = confirmed(written, moved);
    expect(staleFigures(after, moved)).toEqual([]);
    expect(after[0]!.written).toBe('99.50');
    expect(keptFigures(after)).toEqual([{ token: 'BR-2027-006.forecast', written: '99.50', now: '120.00' }]);
    expect(staleFigures(after, sheetWith('121.00'))).toHaveLength(1);
    expect(keptFigures(written)).toEqual([]);
  });

  it('is stale too when it is no longer known, or known for the first time', () => {
    expect(staleFigures(written, sheetWith(null))).toEqual([
      { token: 'BR-2027-006.forecast', written: '99.50', now: null },
    ]);
    const unknown = writtenFigures(TEXT, sheetWith(null), []);
    expect(unknown[0]).toEqual({ token: 'BR-2027-006.forecast', written: null, read: null });
    expect(staleFigures(unknown, sheetWith('1.00'))).toHaveLength(1);
  });
});

describe('a figure as people read it @eis KV-501', () => {
  it.each([
    ['forecast', '1234567.89', '€ 1.234.567,89'],
    ['variance', '-525.00', '€ −525,00 N'],
    ['variance', '10.50', '€ +10,50 V'],
    ['variance', '0.00', '€ 0,00'],
    ['spent', null, 'leeg'],
  ] as const)('%s of %s is %s', (figure, value, text) =>
    expect(figureText(figure, value).replaceAll('\u00a0', ' ')).toBe(text),
  );

  it('stands in the text as written, never as it is now', () => {
    const figures = writtenFigures(TEXT, sheetWith('99.50'), []);
    expect(readableText(TEXT, figures).replaceAll('\u00a0', ' ')).toBe('Prognose € 99,50 van € 100,00, samen € 10,00.');
  });
});
