import { Money } from '@koersvast/kernel';
import type { Cell, ReportColumn, ReportRow, ReportTable } from '@koersvast/reports';
import type { ReportFigures, ReportLine, ReportMonth, ReportSum } from '../domain/report-figures';

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Columns of domain D4 for the contract budget. */
const figureColumns = (totals: boolean): ReportColumn[] => [
  {
    key: 'agreed',
    label: 'Afgesproken',
    kind: 'money',
    definition: 'Contractbudget van het jaar zoals overeengekomen op de stand.',
  },
  {
    key: 'expected',
    label: 'Verwacht t/m stand',
    kind: 'money',
    definition:
      'Het deel van het afgesproken bedrag dat bij de verstreken maanden hoort: per maand een twaalfde, het restant in december.',
  },
  {
    key: 'spent',
    label: 'Besteding',
    kind: 'money',
    definition: 'Wat de partner over de verstreken maanden heeft opgegeven. Leeg is niet opgegeven, niet nul.',
  },
  {
    key: 'share',
    label: 'Besteed %',
    kind: 'percent',
    formula: { kind: 'share', part: 'spent', whole: 'agreed' },
    definition: 'Besteding gedeeld door afgesproken.',
  },
  {
    key: 'forecast',
    label: 'Prognose',
    kind: 'money',
    definition:
      'Besteding over het hele jaar bij gelijkblijvend tempo: gemiddelde van de opgegeven maanden maal twaalf.',
    ...(totals ? {} : { total: false as const }),
  },
  {
    key: 'variance',
    label: 'Afwijking',
    kind: 'money',
    signed: true,
    formula: { kind: 'sum', add: ['agreed'], subtract: ['forecast'] },
    definition: 'Afgesproken min prognose. Boven nul is voordelig.',
  },
  {
    key: 'favour',
    label: 'V/N',
    kind: 'favour',
    formula: { kind: 'favour', amount: 'variance' },
    definition: 'V is voordelig, N is nadelig.',
  },
];

const cells = (sum: ReportSum): Record<string, Cell> => ({
  agreed: sum.agreed,
  expected: sum.expected,
  spent: sum.spent,
  forecast: sum.forecast,
});

interface Sum {
  key: string;
  kind: 'subtotal' | 'total';
  label: string;
  sum: ReportSum;
  of: string[];
}

/** A sum whose forecast is not known stays "leeg": adding only what is known would flatter it. */
const sumRow = ({ key, kind, label, sum, of }: Sum, totals: boolean): ReportRow => ({
  key,
  kind,
  cells: { municipality: label, ...(totals ? {} : { forecast: sum.forecast }) },
  sumOf: of,
});

/** How a table stands in its report. */
export interface TableFrame {
  /** Unique in the report. */
  key: string;
  unit: ReportTable['unit'];
}

/** The figures of one municipality, or all of them. */
export function figuresOf(figures: ReportFigures, municipalityId: string | null): ReportFigures {
  const own = figures.municipalities.find(({ id }) => id === municipalityId);
  if (!own) return figures;
  const lines = figures.lines.filter((line) => line.municipalityId === own.id);
  return { ...figures, lines, municipalities: [own], total: own.sum };
}

/** Municipality x bouwsteen with all columns; each municipality ends in its sum. */
export function boardTable(
  { lines, municipalities, total }: ReportFigures,
  frame: TableFrame = { key: 'gemeente-bouwsteen', unit: 'cents' },
): ReportTable {
  const totals = lines.every((line) => line.forecast !== null);
  const keyOf = (line: ReportLine) => `regel-${lines.indexOf(line)}`;
  const rows = municipalities.flatMap(({ id, name, sum }, index): ReportRow[] => {
    const own = lines.filter((line) => line.municipalityId === id);
    if (own.length === 0) return [];
    const items = own.map((line): ReportRow => ({
      key: keyOf(line),
      cells: { municipality: name, block: line.buildingBlock, code: line.code ?? '', ...cells(line) },
    }));
    const key = `gemeente-${index}`;
    return [...items, sumRow({ key, kind: 'subtotal', label: name, sum, of: own.map(keyOf) }, totals)];
  });
  const of = rows.flatMap(({ kind, key }) => (kind === 'subtotal' ? [key!] : []));
  return {
    ...{ type: 'table', caption: 'Gemeente en bouwsteen', ...frame },
    columns: [
      { key: 'municipality', label: 'Gemeente', kind: 'text' },
      { key: 'block', label: 'Bouwsteen', kind: 'text', weight: 3 },
      { key: 'code', label: 'Regel', kind: 'code', definition: 'Code van de budgetregel.' },
      ...figureColumns(totals),
    ],
    rows: [...rows, sumRow({ key: 'totaal', kind: 'total', label: 'Totaal', sum: total, of }, totals)],
    footnotes: [
      'Afwijking = afgesproken − prognose. V is voordelig, N is nadelig. 0 staat als –, onbekend als leeg.',
      'De verdeling naar bouwsteen is indicatief: de partner besteedt één budget.',
    ],
  };
}

/** The figures that a reader wants first: one row per municipality and their sum. */
export function keyFigures(
  { total, municipalities }: ReportFigures,
  frame: TableFrame = { key: 'kerncijfers', unit: 'cents' },
): ReportTable {
  const totals = municipalities.every(({ sum }) => sum.forecast !== null);
  const rows = municipalities.map(({ name, sum }, index): ReportRow => ({
    key: `gemeente-${index}`,
    cells: { municipality: name, ...cells(sum) },
  }));
  const of = rows.map(({ key }) => key!);
  const sum = sumRow({ key: 'totaal', kind: 'total', label: 'Totaal', sum: total, of }, totals);
  return {
    ...{ type: 'table', caption: 'Kerncijfers', ...frame },
    columns: [{ key: 'municipality', label: 'Gemeente', kind: 'text' }, ...figureColumns(totals)],
    rows: municipalities.length > 1 ? [...rows, sum] : rows,
  };
}

/** The figures behind the chart, cumulative, so that a reader without the picture has the same. */
export const courseTable = (
  course: readonly ReportMonth[],
  frame: TableFrame = { key: 'verloop', unit: 'cents' },
): ReportTable => ({
  ...{ type: 'table', caption: 'Verloop per maand, cumulatief', ...frame },
  columns: [
    { key: 'month', label: 'Maand', kind: 'text' },
    { key: 'until', label: 'Verwacht, cumulatief', kind: 'money', total: false },
    {
      key: 'spent',
      label: 'Besteding, cumulatief',
      kind: 'money',
      total: false,
      definition: 'Besteding vanaf januari tot en met de maand.',
    },
    {
      key: 'ahead',
      label: 'Prognose, cumulatief',
      kind: 'money',
      total: false,
      definition: 'Voor de maanden na de stand: in gelijke stappen naar de prognose van het jaar.',
    },
  ],
  rows: course.map(({ month, expected, spent, forecast }) => ({
    cells: {
      month: MONTHS[month - 1]!,
      until: expected,
      ...(forecast === null ? { spent } : { ahead: forecast }),
    },
  })),
});

/** 'yyyy-mm-dd' as "31 oktober 2026". */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

/** As a caption says a variance: "−525.000,00 N". */
export function varianceText(variance: string): string {
  const amount = Money.parse(variance);
  return `${amount.format({ symbol: false, plus: true })} ${amount.isPositive() ? 'V' : 'N'}`;
}
