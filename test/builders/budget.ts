import { newId } from '@koersvast/kernel';
import type { ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';

export interface BuiltKeys {
  municipalityKeyId: string;
  buildingBlockKeyId: string;
}

/** Two keys made over the API: municipalities 20 / 30 / 50 and building blocks 60 / 40 unless said otherwise. */
export async function someKeys(
  financien: ApiClient,
  programme: BuiltProgramme,
  over: { municipalities?: string[]; buildingBlocks?: string[]; name?: string; validFromDate?: string } = {},
): Promise<BuiltKeys> {
  const { municipalities = ['20', '30', '50'], buildingBlocks = ['60', '40'], name = 'Sleutel' } = over;
  const common = { name, validFromDate: over.validFromDate ?? '2026-01-01', decisionReference: 'Collegebesluit 1' };
  const overMunicipalities = await financien.post('/allocation-keys', {
    ...common,
    dimension: 'MUNICIPALITY',
    shares: municipalities.map((percentage, n) => ({ municipalityId: programme.municipalities[n]!.id, percentage })),
  });
  const overBlocks = await financien.post('/allocation-keys', {
    ...common,
    dimension: 'BUILDING_BLOCK',
    shares: buildingBlocks.map((percentage, n) => ({ buildingBlockId: programme.buildingBlocks[n]!.id, percentage })),
  });
  return { municipalityKeyId: overMunicipalities.body.id, buildingBlockKeyId: overBlocks.body.id };
}

/** An agreed budget of a year over the API, split by the keys when they are given. Answers the budget as the API does. */
export async function anAgreedBudget(
  financien: ApiClient,
  contractId: string,
  over: { year?: number; amount?: string; keys?: BuiltKeys } = {},
) {
  const made = await financien.post('/agreed-budgets', {
    contractId,
    year: over.year ?? 2026,
    amount: over.amount ?? '1200000.00',
    decisionReference: 'Raadsbesluit 7',
  });
  if (made.status !== 201 || !over.keys) return made.body;
  const split = await financien.post(`/agreed-budgets/${made.body.id}/split`, over.keys, {
    ifMatch: made.body.rowVersion,
  });
  return split.body;
}

export interface StatementLine {
  /** jjjj-mm */
  period: string;
  municipalityId: string;
  buildingBlockId: string;
  cents: number;
  document?: string;
  line?: number;
  description?: string;
  /** Moment from which it is known; the system may backdate. */
  recordedAt?: string;
}

/** Lines of a statement put straight into the ledger: for what reads it. */
export async function someExpenditure(
  { asSystem, unitOfWork }: TestApp,
  of: { programmeId: string; contractId: string },
  lines: StatementLine[],
): Promise<void> {
  await asSystem(async () => {
    for (const [index, line] of lines.entries()) {
      await unitOfWork.query(
        `insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document,
           line, amount_cents, description, recorded_at)
         values ($1, $2, $3, ($4 || '-01')::date, $5, $6, $7, $8, $9, $10, coalesce($11::timestamptz, now()))`,
        [
          newId(),
          of.programmeId,
          of.contractId,
          line.period,
          line.municipalityId,
          line.buildingBlockId,
          line.document ?? 'OPG-1',
          line.line ?? index + 1,
          line.cents,
          line.description ?? 'Jeugdhulp',
          line.recordedAt ?? null,
        ],
      );
    }
  });
}

export interface LedgerBooking {
  municipalityId: string;
  /** jjjj-mm */
  period: string;
  cents: number;
  side?: 'COST' | 'INCOME';
  /** CONTRACT needs `contractId`. */
  legalBasis?: 'CONTRACT' | 'SUBSIDY' | 'JOINT_CONTRIBUTION' | 'PERSONAL_BUDGET' | 'OWN';
  contractId?: string;
  buildingBlockId?: string;
  budgetProgramme?: string;
  taskField?: string;
  category?: string;
  document?: string;
  line?: number;
  revision?: number;
  reversesId?: string;
  id?: string;
  /** Moment from which it is known; the system may backdate. */
  recordedAt?: string;
}

/** Bookings put straight into the ledgers of the municipalities: for what reads them. */
export async function someActuals(
  { asSystem, unitOfWork }: TestApp,
  programmeId: string,
  bookings: LedgerBooking[],
): Promise<void> {
  const rows = bookings.map(({ period, ...booking }, index) => ({
    ...{ id: newId(), side: 'COST', legalBasis: booking.contractId ? 'CONTRACT' : 'OWN', taskField: '6.752' },
    ...{ category: 'L3.4.1', document: 'M-1', line: index + 1, revision: 1 },
    ...booking,
    period: `${period}-01`,
  }));
  await asSystem(() =>
    unitOfWork.query(
      `insert into actual (id, programme_id, municipality_id, contract_id, building_block_id, year, period_number, period, side,
         legal_basis, budget_programme, task_field, category, ledger_account, administration, journal, document, line, revision,
         reverses_id, amount_cents, description, recorded_at)
       select id, $1, "municipalityId", "contractId", "buildingBlockId", extract(year from period), extract(month from period),
              period, side, "legalBasis", "budgetProgramme", "taskField", category, '43410', 'ADM', 'MEMO', document, line,
              revision, "reversesId", cents, 'Jeugdhulp', coalesce("recordedAt", now())
       from jsonb_to_recordset($2::jsonb) as b(id uuid, "municipalityId" uuid, "contractId" uuid, "buildingBlockId" uuid,
         period date, side text, "legalBasis" text, "budgetProgramme" text, "taskField" text, category text, document text,
         line integer, revision integer, "reversesId" uuid, cents bigint, "recordedAt" timestamptz)`,
      [programmeId, JSON.stringify(rows)],
    ),
  );
}
