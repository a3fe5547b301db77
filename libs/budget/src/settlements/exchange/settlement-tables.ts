import type { ReportRow, ReportTable } from '@koersvast/reports';
import type { SettlementScenarioResponse } from '../http/settlement-scenario.response';
import type { SettlementResponse } from '../http/settlement.response';

export const STATE_NAMES = { KEPT: 'bewaard', PROPOSED: 'voorgesteld', DECIDED: 'besloten', REJECTED: 'niet gekozen' };
export const KIND_NAMES = { PROVISIONAL: 'Voorlopige afrekening', DEFINITIVE: 'Definitieve afrekening' };
const SIGN = 'Boven nul betaalt die kant bij; onder nul houdt de partner over of krijgt de gemeente terug.';

/** The arithmetic of a scenario, a row per step; partner and municipalities together are the difference. */
export const stepsTable = ({ steps }: SettlementScenarioResponse): ReportTable => ({
  ...{ type: 'table', key: 'stappen', caption: 'Som, stap voor stap' },
  columns: [
    { key: 'step', label: 'Stap', kind: 'text', weight: 4 },
    { key: 'partner', label: 'Partner', kind: 'money', signed: true },
    { key: 'municipalities', label: 'Gemeenten', kind: 'money', signed: true },
    {
      key: 'together',
      label: 'Samen',
      kind: 'money',
      signed: true,
      formula: { kind: 'sum', add: ['partner', 'municipalities'] },
    },
  ],
  rows: [
    ...steps.map(({ explanation, partner, municipalities }, index) => ({
      ...{ key: `stap-${index}`, cells: { step: explanation, partner, municipalities } },
    })),
    { kind: 'total', sumOf: steps.map((_, index) => `stap-${index}`), cells: { step: 'Verschil met het budget' } },
  ],
  footnotes: [SIGN],
});

/** What a scenario is for each municipality, by the key. */
export const sharesTable = ({ shares, municipalityKeyName }: SettlementScenarioResponse): ReportTable => ({
  ...{ type: 'table', key: 'gemeenten', caption: `Per gemeente, verdeeld met ${municipalityKeyName}` },
  columns: [
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'percentage', label: 'Aandeel', kind: 'percent' },
    { key: 'amount', label: 'Afrekening', kind: 'money', signed: true },
  ],
  rows: withTotal(
    shares.map(({ municipality, percentage, amount }) => ({ municipality, percentage, amount })),
    { municipality: 'Gemeenten samen', percentage: '100' },
  ),
  footnotes: [SIGN],
});

/** All scenarios of a year, one a row, with a column per municipality. */
export function compareTable(scenarios: readonly SettlementScenarioResponse[]): ReportTable {
  const places = scenarios[0]?.shares ?? [];
  return {
    ...{ type: 'table', key: 'scenarios', caption: 'Scenario’s naast elkaar', footnotes: [SIGN] },
    columns: [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'name', label: 'Scenario', kind: 'text', weight: 2 },
      { key: 'state', label: 'Stand', kind: 'text' },
      { key: 'agreed', label: 'Afgesproken', kind: 'money' },
      { key: 'spent', label: 'Besteding', kind: 'money' },
      { key: 'partner', label: 'Partner', kind: 'money', signed: true },
      { key: 'municipalities', label: 'Gemeenten', kind: 'money', signed: true },
      ...places.map(({ municipality }, index) => ({
        ...{ key: `m${index}`, label: municipality, kind: 'money' as const, signed: true },
      })),
      { key: 'reserve', label: 'Reserve daarna', kind: 'money' },
    ],
    rows: scenarios.map((one) => ({
      cells: {
        ...{ code: one.code, name: one.name, state: STATE_NAMES[one.state], agreed: one.agreed, spent: one.spent },
        ...{ partner: one.partner, municipalities: one.municipalities, reserve: one.reserveAfter },
        ...Object.fromEntries(
          places.map(({ municipalityId }, index) => [
            `m${index}`,
            one.shares.find((share) => share.municipalityId === municipalityId)?.amount ?? null,
          ]),
        ),
      },
    })),
  };
}

/** Where a statement falls in the accounts of each municipality. */
export const postingsTable = ({ postings }: SettlementResponse): ReportTable => ({
  ...{ type: 'table', key: 'boekingen', caption: 'Per gemeente en boekjaar', footnotes: [SIGN] },
  columns: [
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'year', label: 'Boekjaar', kind: 'code' },
    { key: 'nature', label: 'Aard', kind: 'text', weight: 2 },
    { key: 'settled', label: 'Afrekening', kind: 'money', signed: true },
    { key: 'amount', label: 'Nu geboekt', kind: 'money', signed: true },
  ],
  rows: withTotal(
    postings.map(({ municipality, bookingYear, nature, settled, amount }) => ({
      ...{ municipality, year: String(bookingYear), settled, amount },
      nature: nature === 'ACCRUAL' ? 'Overlopende post van het jaar zelf' : 'Afwikkeling voorgaand jaar, incidenteel',
    })),
    { municipality: 'Gemeenten samen', year: '', nature: '' },
  ),
});

function withTotal(cells: Record<string, string>[], total: Record<string, string>): ReportRow[] {
  const rows = cells.map((row, index) => ({ key: `rij-${index}`, cells: row }));
  return [...rows, { kind: 'total', sumOf: rows.map(({ key }) => key), cells: total }];
}
