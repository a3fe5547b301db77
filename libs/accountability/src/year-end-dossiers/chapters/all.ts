import { CONTRACT_BUDGET } from './contract-budget';
import { LEDGERS } from './ledgers';
import { MUNICIPAL_BUDGETS, PAYMENTS, SETTLEMENTS } from './municipal-budgets';
import { PROOF } from './proof';
import type { Register } from './register';

export const REGISTERS: readonly Register[] = [
  ...CONTRACT_BUDGET,
  ...LEDGERS,
  ...MUNICIPAL_BUDGETS,
  ...PAYMENTS,
  ...SETTLEMENTS,
  ...PROOF,
];

/** A paper that exists by itself and belongs in the dossier: one, or one for each record that its question finds. */
export interface DossierPaper {
  path: string;
  /** Kind of the paper, as its ExportSource is called. */
  kind: string;
  format: 'pdf' | 'xlsx';
  parametersFor(of: { programmeId: string; contractId: string; year: number }): Record<string, string>;
  /** Records after `with asked as (…)`: `id` for the parameter `per.parameter`, `name` for the file. */
  per?: { parameter: string; sql: string; none: string };
}

const endOf = (year: number): string => `${year}-12-31`;
const ofContract = ({ contractId, year }: { contractId: string; year: number }) => ({ contractId, year: String(year) });
const ofProgramme = ({ programmeId, year }: { programmeId: string; year: number }) => ({
  ...{ programmeId, year: String(year) },
});
const nothing = () => ({});

export const PAPERS: readonly DossierPaper[] = [
  {
    ...{ path: '1 Contractbudget/1.5 Stand op 31 december', kind: 'contract-stand', format: 'pdf' },
    parametersFor: ({ contractId, year }) => ({ contractId, asOf: endOf(year) }),
  },
  {
    ...{ path: '1 Contractbudget/1.6 Stand op 31 december', kind: 'contract-stand', format: 'xlsx' },
    parametersFor: ({ contractId, year }) => ({ contractId, asOf: endOf(year) }),
  },
  {
    ...{ path: '1 Contractbudget/1.7 Prognose', kind: 'forecast', format: 'xlsx' },
    parametersFor: (of) => ({ ...ofProgramme(of), contractId: of.contractId, asOf: endOf(of.year) }),
  },
  {
    ...{ path: '1 Contractbudget/1.8 Brug van begroting naar prognose', kind: 'budget-bridge', format: 'pdf' },
    parametersFor: ofContract,
  },
  {
    ...{ path: '3 Realisatie van de gemeenten/3.3 Iv3-uittreksel', kind: 'iv3-extract', format: 'xlsx' },
    parametersFor: ({ programmeId, year }) => ({ programmeId, year: String(year), quarter: '4' }),
  },
  {
    ...{ path: '3 Realisatie van de gemeenten/3.4 Aansluiting', kind: 'reconciliation', format: 'pdf' },
    parametersFor: nothing,
    per: {
      parameter: 'reconciliationId',
      // The last of each quarter, and the last of all: the weeks between them stand in these.
      sql: `select distinct on (quarter) id, name from (
              select r.id, r.code || ' tot en met ' || to_char(r.week_ends_on, 'DD-MM-YYYY') as name, r.week_ends_on,
                     date_trunc('quarter', r.week_ends_on) as quarter
              from asked a join reconciliation r on r.contract_id = a.contract_id and r.recorded_at < a.known
                and r.week_ends_on >= a.year_from and r.week_ends_on < a.year_to + 90
            ) found order by quarter, week_ends_on desc`,
      none: 'Over dit jaar is geen aansluiting gemaakt.',
    },
  },
  {
    ...{ path: '4 Begroting van de gemeenten/4.3 Begroting', kind: 'municipal-budget', format: 'pdf' },
    parametersFor: ({ year }) => ({ asOf: endOf(year) }),
    per: {
      parameter: 'municipalBudgetId',
      sql: `select b.id, m.name from asked a join municipal_budget b on b.programme_id = a.programme_id and b.year = a.year
            join municipality m on m.id = b.municipality_id
            where exists (select from municipal_budget_adoption o where o.municipal_budget_id = b.id and o.recorded_at < a.known)
            order by m.sort`,
      none: 'Geen gemeente heeft voor dit jaar een begroting vastgesteld.',
    },
  },
  {
    ...{ path: '4 Begroting van de gemeenten/4.4 Begrotingen naast elkaar', kind: 'municipal-budgets', format: 'xlsx' },
    parametersFor: ofProgramme,
  },
  {
    ...{ path: '4 Begroting van de gemeenten/4.5 Begrotingswijziging', kind: 'budget-amendment', format: 'pdf' },
    parametersFor: nothing,
    per: {
      parameter: 'budgetAmendmentId',
      sql: `select w.id, w.code || ' ' || m.name as name
            from asked a join municipal_budget b on b.programme_id = a.programme_id and b.year = a.year
            join municipality m on m.id = b.municipality_id
            join budget_amendment w on w.municipal_budget_id = b.id and w.recorded_at < a.known and w.state = 'ADOPTED'
            order by m.sort, w.number`,
      none: 'Over dit jaar is geen begrotingswijziging vastgesteld.',
    },
  },
  {
    ...{ path: '5 Bevoorschotting en vastleggingen/5.4 Schema van termijnen', kind: 'advance-schedule', format: 'pdf' },
    parametersFor: nothing,
    per: {
      parameter: 'scheduleId',
      sql: `select s.id, s.year::text as name from asked a
            join advance_schedule s on s.contract_id = a.contract_id and s.year = a.year`,
      none: 'Voor dit jaar is geen schema van termijnen gemaakt.',
    },
  },
  {
    ...{ path: "6 Afrekening/6.3 Scenario's naast elkaar", kind: 'settlement-scenarios', format: 'pdf' },
    parametersFor: ofContract,
  },
  {
    ...{ path: '6 Afrekening/6.4 Afrekening', kind: 'settlement-statement', format: 'pdf' },
    parametersFor: nothing,
    per: {
      parameter: 'settlementId',
      sql: `select s.id, s.n || case s.kind when 'PROVISIONAL' then ' voorlopig' else ' definitief' end as name
            from asked a join settlement s on s.contract_id = a.contract_id and s.year = a.year and s.recorded_at < a.known
            order by s.n`,
      none: 'Dit jaar is nog niet afgerekend.',
    },
  },
  {
    ...{ path: '7 Contract/7.1 Register van wijzigingen', kind: 'modification-register', format: 'xlsx' },
    parametersFor: ({ contractId }) => ({ contractId }),
  },
  {
    ...{ path: '7 Contract/7.2 Contractdossier op 31 december', kind: 'contract-dossier', format: 'pdf' },
    parametersFor: ({ contractId, year }) => ({ contractId, on: endOf(year) }),
  },
  {
    ...{ path: '10 Besluiten over rapporten/10.1 Besluitenlijst', kind: 'report-decisions', format: 'pdf' },
    parametersFor: nothing,
    per: {
      parameter: 'reportId',
      sql: `select r.id, r.code || ' ' || r.title as name from asked a
            join pc_report r on r.contract_id = a.contract_id and r.year = a.year
            join snapshot s on s.report_id = r.id and s.signed_at < a.known order by s.number`,
      none: 'Over dit jaar is geen rapport ondertekend, dus ook geen besluit genomen.',
    },
  },
];
