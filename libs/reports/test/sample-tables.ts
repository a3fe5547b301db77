import type { ReportRow, ReportTable } from '../src';

const COLUMNS: ReportTable['columns'] = [
  { key: 'block', label: 'Bouwsteen', kind: 'text' },
  {
    key: 'original',
    label: 'Primitief',
    kind: 'money',
    definition: 'Het budget zoals bij aanvang van het jaar vastgesteld.',
  },
  {
    key: 'amendments',
    label: 'Wijzigingen',
    kind: 'money',
    signed: true,
    definition: 'Som van de vastgestelde wijzigingen tot en met de stand.',
  },
  {
    key: 'current',
    label: 'Actueel',
    kind: 'money',
    formula: { kind: 'sum', add: ['original', 'amendments'] },
    definition: 'Primitief plus wijzigingen.',
  },
  { key: 'spent', label: 'Besteding', kind: 'money', definition: 'Opgave van de partner tot en met de stand.' },
  {
    key: 'share',
    label: 'Besteed %',
    kind: 'percent',
    formula: { kind: 'share', part: 'spent', whole: 'current' },
    definition: 'Besteding gedeeld door actueel.',
  },
  { key: 'forecast', label: 'Prognose', kind: 'money', definition: 'Verwachte besteding over het hele jaar.' },
  {
    key: 'variance',
    label: 'Afwijking',
    kind: 'money',
    signed: true,
    formula: { kind: 'sum', add: ['current'], subtract: ['forecast'] },
    definition: 'Actueel min prognose. Boven nul is voordelig.',
  },
  { key: 'favour', label: 'V/N', kind: 'favour', formula: { kind: 'favour', amount: 'variance' } },
];

type Line = [label: string, original: number, amendments: number, spent: number, forecast: number];

const VLAARDINGEN: Line[] = [
  ['Netwerk rondom het kind', 2310, 0, 1880, 2288],
  ['Positie onderwijs', 1870, 60, 1588, 1921],
  ['Wijkteam 2023', 6540, 0, 5402, 6498],
  ['Praktijkondersteuner', 1480, 0, 1209, 1466],
  ['Flexibel netwerk', 4980, -120, 4195, 5042],
  ['Specialistische jeugdhulp', 12900, 120, 11296, 13545],
];

/** Thousands of euros to the decimal string of the document, with odd cents so that rounding is really tested. */
const euros = (thousands: number, cents = 0): string => {
  const total = thousands * 100_000 + cents;
  const size = String(Math.abs(total)).padStart(3, '0');
  return `${total < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
};

const item = ([block, original, amendments, spent, forecast]: Line, index: number): ReportRow => ({
  key: `bouwsteen-${index}`,
  level: 1,
  cells: {
    block,
    original: euros(original, 31 + index),
    amendments: euros(amendments),
    spent: euros(spent, 40_007 * index),
    forecast: euros(forecast, -13),
  },
});

const given = (key: string, kind: ReportRow['kind'], line: Line): ReportRow => ({
  ...item(line, 0),
  key,
  kind,
  level: 0,
});

/** Lasten per bouwsteen with a total, a group and subtotals for comparison. */
export function costTable(): ReportTable {
  const total: ReportRow = {
    key: 'vlaardingen',
    kind: 'total',
    cells: { block: 'Vlaardingen' },
    sumOf: VLAARDINGEN.map((_, index) => `bouwsteen-${index}`),
  };
  return {
    type: 'table',
    key: 'lasten-vlaardingen',
    caption: 'Lasten per bouwsteen',
    unit: 'thousand',
    columns: COLUMNS,
    rows: [
      ...VLAARDINGEN.map(item),
      total,
      { kind: 'group', cells: { block: 'Ter vergelijking' } },
      given('maassluis', 'subtotal', ['Maassluis', 14900, 40, 12525, 15092]),
      given('schiedam', 'subtotal', ['Schiedam', 33200, 0, 27583, 33171]),
      { kind: 'total', cells: { block: 'MVS totaal' }, sumOf: ['vlaardingen', 'maassluis', 'schiedam'] },
    ],
    footnotes: [
      'Actueel = primitief + wijzigingen. Afwijking = actueel − prognose. V is voordelig, N is nadelig. 0 staat als –.',
    ],
  };
}

/** Bookings to the cent over `count` rows, one of them not known. */
export function bookingTable(count: number): ReportTable {
  const rows: ReportRow[] = Array.from({ length: count }, (_, index) => ({
    key: `b${index}`,
    cells: {
      code: `BES-${String(index + 1).padStart(4, '0')}`,
      date: `2026-${String((index % 10) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      words: index % 7 === 0 ? 'Storno, dubbel geboekt in het tweede kwartaal' : 'Opgave van de partner',
      youths: index % 40,
      amount: index === 3 ? null : euros(index % 7 === 0 ? -18 : 1075, index * 7),
    },
  }));
  return {
    type: 'table',
    key: 'bestedingen',
    caption: 'Bestedingen in volgorde van boeking',
    columns: [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'date', label: 'Datum', kind: 'date', definition: 'Laatste dag van de periode waarover de opgave gaat.' },
      { key: 'words', label: 'Omschrijving', kind: 'text', voice: 'people' },
      { key: 'youths', label: 'Jeugdigen', kind: 'integer', total: false },
      { key: 'amount', label: 'Bedrag', kind: 'money' },
    ],
    rows: [...rows, { kind: 'total', cells: { code: 'Totaal' }, sumOf: rows.map((row) => row.key ?? '') }],
  };
}
