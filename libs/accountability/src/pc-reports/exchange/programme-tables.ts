import { describeVariances, VarianceBars } from '@koersvast/charts';
import { LocalDate, Money } from '@koersvast/kernel';
import type { Block, ReportColumn, ReportRow, ReportTable } from '@koersvast/reports';
import { toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import { asBalance, ProgrammeLine, ProgrammeSide, ProgrammeSum, programmeSum } from '../domain/programme-figures';
import { combinedTables } from './combined-table';
import { layoutOf, type ReportInputs } from '../domain/report-inputs';
import type { OutlineEntry, ReportLayout } from '../domain/report-layout';
import { NATURE_NAMES } from '../domain/variance-threshold';

const money = (key: string, label: string, definition: string, over: Partial<ReportColumn> = {}): ReportColumn => ({
  key,
  label,
  kind: 'money',
  definition,
  ...over,
});

/** How a layout shows money. */
export const unitOf = ({ unit }: ReportLayout): 'thousand' | 'cents' => (unit === 'THOUSANDS' ? 'thousand' : 'cents');

/** Columns of domain D4. A column of which one line is not known has no formula in its sums. */
const columnsOf = (known: boolean): ReportColumn[] => [
  { key: 'municipality', label: 'Gemeente', kind: 'text' },
  { key: 'programme', label: 'Programma', kind: 'text', weight: 2 },
  { key: 'taskField', label: 'Taakveld', kind: 'code', definition: 'Taakveld van Iv3 in dit jaar.' },
  money('original', 'Primitief', 'Begroting zoals de raad haar voor het jaar vaststelde.'),
  money('amendments', 'Wijzigingen', 'Besloten begrotingswijzigingen tot en met de stand.', { signed: true }),
  money('current', 'Actueel', 'Primitief plus wijzigingen.', {
    formula: { kind: 'sum', add: ['original', 'amendments'] },
  }),
  money('realised', 'Realisatie', 'Geboekt in de administratie over de verstreken maanden. Leeg is niets geboekt.'),
  money(
    'open',
    'Open verplichting',
    'Aangegaan en nog niet gebruikt; over de taakvelden verdeeld zoals onder de tabel staat.',
  ),
  {
    key: 'share',
    label: 'Besteed %',
    kind: 'percent',
    formula: { kind: 'share', part: 'realised', whole: 'current' },
    definition: 'Realisatie gedeeld door actueel.',
  },
  money(
    'forecast',
    'Prognose',
    'Voor het contract: afgesproken plus verwachte afrekening. Daarbuiten: het gemiddelde van de geboekte maanden maal twaalf.',
    known ? {} : { total: false },
  ),
  money('variance', 'Afwijking', 'Actueel min prognose; baten staan met een min. Boven nul is voordelig.', {
    signed: true,
    formula: { kind: 'sum', add: ['current'], subtract: ['forecast'] },
  }),
  { key: 'favour', label: 'V/N', kind: 'favour', formula: { kind: 'favour', amount: 'variance' } },
  { key: 'nature', label: 'I/S', kind: 'text', definition: 'Incidenteel of structureel, volgens de toelichting.' },
];

const SIDES: Record<ProgrammeSide, string> = { COST: 'Lasten', INCOME: 'Baten' };

/** What the tables of a report are made of. */
export type TableInputs = Pick<ReportInputs, 'figures' | 'explanations' | 'layout'>;

/** The table of one municipality, or of all in a section that is not per municipality; none without a begroting. */
export function programmeTables(inputs: TableInputs, { id, municipalityId }: OutlineEntry): ReportTable[] {
  const lines = linesOf(inputs, municipalityId);
  const combined = municipalityId === null ? combinedTables(inputs, id, unitOf(layoutOf(inputs))) : [];
  return lines.length > 0 ? [programmeTable(inputs, lines, id), ...combined] : combined;
}

function programmeTable(inputs: TableInputs, lines: readonly ProgrammeLine[], id: string): ReportTable {
  const known = lines.every(({ forecast }) => forecast !== null);
  const natures = new Map(inputs.explanations.map(({ lineCode, nature }) => [lineCode, NATURE_NAMES[nature]]));
  const rows = (['COST', 'INCOME'] as const).flatMap((side) => sideRows(lines, side, natures, known));
  const sums = rows.flatMap(({ kind, key }) => (kind === 'subtotal' ? [key!] : []));
  const saldo = sumRow('saldo', 'total', 'Saldo', balanceSum(lines), sums, known);
  const scope = [...new Set(lines.map(({ municipality }) => municipality))];
  return {
    type: 'table',
    key: `begroting-${id}`,
    caption: `Begroting ${scope.length === 1 ? scope[0] : 'van de gemeenten'}`,
    unit: unitOf(layoutOf(inputs)),
    columns: columnsOf(known),
    rows: [...rows, saldo],
    footnotes: [
      'Baten staan met een min; saldo is lasten min baten. Afwijking boven nul is V, onder nul N; 0 staat als –.',
      ...spreadNote(inputs, lines),
      ...doubleCounting(inputs, scope.length),
    ],
  };
}

/** Sums with baten negative, so that they add up to the saldo. */
const balanceSum = (lines: readonly ProgrammeLine[]): ProgrammeSum =>
  programmeSum(lines.map((line) => asBalance(line)));

function sideRows(
  lines: readonly ProgrammeLine[],
  side: ProgrammeSide,
  natures: ReadonlyMap<string, string>,
  known: boolean,
): ReportRow[] {
  const own = lines.filter((line) => line.side === side);
  if (own.length === 0) return [];
  const items = own.map((line): ReportRow => ({
    key: line.code.toLowerCase(),
    cells: { ...cellsOf(line), nature: natures.get(line.code) ?? '' },
  }));
  const of = items.map(({ key }) => key!);
  return [...items, sumRow(side.toLowerCase(), 'subtotal', SIDES[side], balanceSum(own), of, known)];
}

function cellsOf(line: ProgrammeLine): ReportRow['cells'] {
  const { municipality, programmeCode, programme, taskField, taskFieldName, ...rest } = asBalance(line);
  const { original, amendments, realised, open, forecast } = rest;
  return {
    municipality,
    programme: [programmeCode, programme, taskFieldName && `· ${taskFieldName}`].filter(Boolean).join(' '),
    taskField: taskField || '–',
    ...{ original, amendments, realised, open, forecast },
  };
}

function sumRow(
  key: string,
  kind: 'subtotal' | 'total',
  label: string,
  sum: ProgrammeSum,
  of: string[],
  known: boolean,
): ReportRow {
  return { key, kind, cells: { municipality: label, ...(known ? {} : { forecast: sum.forecast }) }, sumOf: of };
}

/** Along what the contract was spread over taakvelden, per municipality in the table (domain D3, "Consequence"). */
function spreadNote({ figures: { spreads = [] } }: TableInputs, lines: readonly ProgrammeLine[]): string[] {
  const own = spreads.filter((each) => lines.some(({ municipalityId }) => municipalityId === each.municipalityId));
  if (own.length === 0) return [];
  const words = own.map(({ municipality, profile }) =>
    profile
      ? `${municipality} naar het profiel vanaf ${LocalDate.format(profile.validFrom)} (${profile.decision})`
      : `${municipality} naar rato van de begroting, want er is geen profiel`,
  );
  return [
    `Prognose en open verplichting van het contract zijn tot op de cent over de taakvelden verdeeld (grootste resten): ${words.join('; ')}.`,
  ];
}

/** Whether the same euro stands in it twice (domain C6, "Payment route"). */
function doubleCounting({ figures: { paymentRoute } }: TableInputs, municipalities: number): string[] {
  if (municipalities < 2 || !paymentRoute) return [];
  const words = {
    A: 'De gemeenten betalen de partner zelf (route a): er telt niets dubbel.',
    B: 'Het gezamenlijke orgaan betaalt als kassier (route b) en boekt geen last: er telt niets dubbel.',
    C: 'Het gezamenlijke orgaan is opdrachtgever (route c): hier staat de bijdrage van de gemeenten; last en bate van het orgaan zelf tellen niet mee. De boeken samen staan eronder.',
  };
  return [words[paymentRoute]];
}

/** Of each taakveld the variance, as bars; a section without begroting has none. */
export function varianceBlocks(inputs: TableInputs, { municipalityId, heading }: OutlineEntry): Block[] {
  const lines = linesOf(inputs, municipalityId).filter(({ variance }) => variance !== null);
  if (lines.length === 0) return [];
  const many = municipalityId === null;
  const rows = lines.map(({ municipality, taskField, side, variance }) => ({
    label: [many && municipality, taskField || 'zonder taakveld', SIDES[side].toLowerCase()].filter(Boolean).join(', '),
    variance: Number(Money.parse(variance!).cents),
  }));
  const title = `Afwijking per taakveld, ${heading.replace(/^[0-9.]+ /, '')}`;
  return [
    {
      type: 'chart',
      caption: title,
      svg: toSvg(createElement(VarianceBars, { rows, title })),
      alt: describeVariances(rows),
    },
  ];
}

const linesOf = ({ figures }: TableInputs, municipalityId: string | null): ProgrammeLine[] =>
  (figures.programmes ?? []).filter((line) => municipalityId === null || line.municipalityId === municipalityId);
