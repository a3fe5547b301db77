import { BudgetCourse, type Course, describeCourse, describeVariances, VarianceBars } from '@koersvast/charts';
import type { ReportDocument } from '../src';
import { toSvg } from '../src';
import { bookingTable, costTable } from './sample-tables';

/** A fictitious interim report with every kind of block, as the specs of the renderers read it. */

export function sampleCourse(): Course {
  const spent = [6.45, 12.9, 19.6, 26.3, 32.9, 39.6, 46.2, 52.7, 59.4, 65.678];
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    spent: index === 2 || index > 9 ? null : Math.round((spent[index] ?? 0) * 100_000_000),
    expected: Math.round((7_828_000_000 * (index + 1)) / 12),
    forecast: index > 9 ? Math.round(65.678 * 10_000_000 * (index + 1)) : null,
  }));
  return { year: 2026, months, budget: 7_828_000_000, standMonth: 10 };
}

const VARIANCES = [
  { label: 'Maassluis', variance: -15_200_000 },
  { label: 'Vlaardingen', variance: -62_000_000 },
  { label: 'Schiedam', variance: 2_900_000 },
];

const THREAD = {
  type: 'thread',
  stations: [
    { label: 'werkgroep 7, vraag 4' },
    { label: 'EIS-014 v3' },
    { label: 'NvI', state: 'gap' },
    { label: 'VPL-022', state: 'suspect' },
    { label: 'KPI-07' },
    { label: 'regel VL-6-2026' },
  ],
} as const;

const summary: ReportDocument['sections'][number] = {
  id: 'samenvatting',
  heading: '1 Samenvatting',
  level: 1,
  blocks: [
    {
      type: 'paragraph',
      voice: 'people',
      text: 'De prognose komt uit op € 79.023.000, een nadeel van € 743.000 ten opzichte van het actuele budget. Schiedam blijft binnen het budget; Maassluis en Vlaardingen niet.',
    },
    {
      type: 'paragraph',
      text: ['De cijfers gelden per ', '31 oktober 2026'].map((text, index) => ({
        text,
        ...(index === 1 ? { strong: true as const } : {}),
      })),
    },
    {
      type: 'list',
      items: [
        'Totalen sluiten tot op de cent.',
        [{ text: 'EIS-014', code: true }, { text: ' is sinds de vorige rapportage gewijzigd.' }],
      ],
    },
    {
      type: 'facts',
      items: [
        { label: 'Periode', value: 'januari tot en met oktober 2026' },
        { label: 'Drempel', value: '€ 250.000 of 2,0 %' },
      ],
    },
    {
      type: 'chart',
      caption: 'Afwijking per gemeente',
      svg: toSvg(<VarianceBars rows={VARIANCES} title="Afwijking per gemeente" />),
      alt: describeVariances(VARIANCES),
    },
  ],
};

const perMunicipality = (): ReportDocument['sections'][number] => ({
  id: 'vlaardingen',
  heading: '3.2 Vlaardingen',
  level: 2,
  blocks: [
    {
      type: 'paragraph',
      voice: 'people',
      text: 'Het actuele budget is € 30.140.000. De prognose sluit op € 30.760.000: een nadeel van € 620.000 (2,1 %). Het nadeel ontstaat vooral bij specialistische jeugdhulp.',
    },
    costTable(),
    {
      type: 'chart',
      caption: 'Verloop en prognose, MVS, cumulatief',
      svg: toSvg(<BudgetCourse course={sampleCourse()} />),
      alt: describeCourse(sampleCourse()),
    },
    {
      type: 'callout',
      title: 'Toelichting specialistische jeugdhulp (−525 N, incidenteel)',
      paragraphs: [
        {
          type: 'paragraph',
          voice: 'people',
          text: [
            { text: 'Oorzaak: volume. ', strong: true },
            { text: 'In het tweede kwartaal stroomden meer jeugdigen in met crisishulp dan begroot. ' },
            { text: 'Maatregel: ', strong: true },
            { text: 'wekelijkse doorstroomtafel vanaf 1 december 2026. ' },
            { text: 'Eigenaar: ', strong: true },
            { text: 'Ł. Đorđević-Ünal.' },
          ],
        },
      ],
      thread: THREAD,
    },
  ],
});

const change: ReportDocument['sections'][number] = {
  id: 'wijziging',
  heading: '4 Wijziging van een eis',
  level: 1,
  blocks: [
    {
      type: 'diff',
      title: 'EIS-014: versie 2 en versie 3',
      parts: [
        { kind: 'same', text: 'De opdrachtnemer start binnen ' },
        { kind: 'removed', text: 'tien' },
        { kind: 'added', text: 'vijf' },
        { kind: 'same', text: ' werkdagen met passende hulp' },
        { kind: 'added', text: ', ook bij crisis' },
        { kind: 'same', text: '.' },
      ],
    },
    { type: 'paragraph', text: 'Tekens: € − ≤ ≥ → ✓ “aanhaling” façade coöperatie ijsvrij Łódź Şişli Σ 漢字 \u202eom' },
  ],
};

/** The sample with a long table of `bookings` rows in a turned section. */
export function sampleReport(bookings = 12): ReportDocument {
  return {
    kind: 'Planning en control',
    title: '2e bestuursrapportage 2026',
    subtitle: ['Integrale opdracht jeugdhulp', 'Stand op 31 oktober 2026'],
    organisation: 'MVS Jeugdmodel · Maassluis, Vlaardingen, Schiedam',
    facts: [
      { label: 'Versie', value: '1, vastgesteld' },
      { label: 'Ondertekend', value: 'N. de Wit en S. Bakker, 17-11-2026' },
      { label: 'Momentopname', value: 'MO-2026-011' },
      { label: 'Controleren', value: 'koersvast.example/v/MO-2026-011' },
    ],
    fictitious: 'Dit rapport toont hoe Koersvast werkt en zegt niets over de werkelijke uitgaven.',
    source: {
      asOf: '2026-10-31',
      knownOn: '2026-11-12',
      snapshot: 'momentopname MO-2026-011',
      template: 'P&C-rapport 3.2',
    },
    hash: '9f2c41d70b8e66a3'.repeat(4),
    createdAt: '2026-11-17T09:30:00.000Z',
    sections: [
      summary,
      { id: 'afwijkingen', heading: '3 Afwijkingen per gemeente', level: 1, blocks: [] },
      perMunicipality(),
      change,
      {
        id: 'bestedingen',
        heading: 'Bijlage: bestedingen',
        level: 1,
        landscape: true,
        blocks: [bookingTable(bookings)],
      },
    ],
  };
}
