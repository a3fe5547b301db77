import { newId } from '@koersvast/kernel';
import type { ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import { anAgreedBudget, someExpenditure, someKeys, StatementLine } from './budget';
import { aContract, BuiltContract } from './contract';
import { aProgramme, BuiltProgramme } from './programme';

/** A programme with a contract and an agreed budget of € 1.200.000 in six lines, BR-2026-001 to 006. */
export interface BuiltBooks {
  programme: BuiltProgramme;
  contract: BuiltContract;
  /** Wrote the budget; also writes reports. */
  controller: ApiClient;
}

/** Besteding of January to March: each line exactly on budget, except what `over` adds per line index in cents. */
export async function someBooks(test: TestApp, code = 'PROEF', over: Record<number, number> = {}): Promise<BuiltBooks> {
  const programme = await aProgramme(test, code);
  const contract = await aContract(test, programme.id);
  const controller = await test.signedInAs('financien', { programmeId: programme.id });
  const keys = await someKeys(controller, programme);
  await anAgreedBudget(controller, contract.id, { keys });
  const shares = [20, 30, 50].flatMap((municipality) => [60, 40].map((block) => municipality * block * 1_000));
  const lines = ['2026-01', '2026-02', '2026-03'].flatMap((period) =>
    shares.map((cents, index): StatementLine => ({
      period,
      municipalityId: programme.municipalities[Math.floor(index / 2)]!.id,
      buildingBlockId: programme.buildingBlocks[index % 2]!.id,
      cents: cents + (over[index] ?? 0),
      line: index + 1,
      document: `OPG-${period}`,
    })),
  );
  await someExpenditure(test, { programmeId: programme.id, contractId: contract.id }, lines);
  return { programme, contract, controller };
}

/** A draft at the stand of 31 March 2026, for all municipalities unless said otherwise. */
export async function aReport({ controller, contract }: BuiltBooks, over: object = {}) {
  const made = await controller.post('/pc-reports', {
    contractId: contract.id,
    year: 2026,
    period: 'INTERIM_1',
    asOfDate: '2026-03-31',
    ...over,
  });
  return made.body;
}

/** Adds a paragraph to the summary and answers it. */
export async function aParagraph(controller: ApiClient, reportId: string, text: string, over: object = {}) {
  const written = await controller.post(`/pc-reports/${reportId}/paragraphs`, { section: 'SUMMARY', text, ...over });
  return written.body;
}

/** Explains every variance that is above the threshold. */
export async function explainAll(controller: ApiClient, reportId: string): Promise<void> {
  const { items } = (await controller.get(`/pc-reports/${reportId}/explanations`)).body;
  for (const { lineId, rowVersion } of items) {
    await controller.put(
      `/pc-reports/${reportId}/explanations/${lineId}`,
      {
        cause: 'VOLUME',
        nature: 'INCIDENTAL',
        owner: 'S. Bakker',
        text: 'Meer instroom dan begroot.',
        measure: 'Wekelijkse doorstroomtafel.',
      },
      { ifMatch: rowVersion },
    );
  }
}

/** Freezes the report as it is and has a second controller sign it; the papers are made. */
export async function sign(test: TestApp, { controller, programme }: BuiltBooks, reportId: string) {
  const draft = (await controller.get(`/pc-reports/${reportId}`)).body;
  const frozen = await controller.post(`/pc-reports/${reportId}/freeze`, {}, { ifMatch: draft.rowVersion });
  if (frozen.status !== 200) throw new Error(`freezing: ${frozen.status} ${frozen.body.detail}`);
  const signer = await test.signedInAs('financien', { programmeId: programme.id });
  const signed = await signer.post(`/approvals/${frozen.body.approvalId}/approve`, {}, { ifMatch: 1 });
  if (signed.status !== 200) throw new Error(`signing: ${signed.status} ${signed.body.detail}`);
  await test.drainJobs();
  const { snapshotId } = (await signer.get(`/pc-reports/${reportId}`)).body;
  return { signer, snapshot: (await signer.get(`/snapshots/${snapshotId}`)).body };
}

export interface BegrotingLine {
  cents: number;
  taskField?: string;
  side?: 'COST' | 'INCOME';
  /** The share of the contract of the books; else a subsidy. */
  ofContract?: boolean;
}

/** An adopted begroting of one municipality in programme 6 "Jeugd", put straight into the books: for what reads it. */
export async function someBegroting(
  test: TestApp,
  { programme, contract }: BuiltBooks,
  municipality: number,
  lines: BegrotingLine[],
): Promise<void> {
  const [budgetId, programmeId] = [newId(), newId()];
  const municipalityId = programme.municipalities[municipality]!.id;
  await test.asSystem(async () => {
    const { unitOfWork } = test;
    await unitOfWork.query(
      `insert into budget_programme (id, programme_id, municipality_id, code, name, valid_from)
       values ($1, $2, $3, '6', 'Jeugd', '2020-01-01')`,
      [programmeId, programme.id, municipalityId],
    );
    await unitOfWork.query(
      `insert into municipal_budget (id, programme_id, municipality_id, year) values ($1, $2, $3, 2026)`,
      [budgetId, programme.id, municipalityId],
    );
    for (const [index, { cents, taskField = '6.752', side = 'COST', ofContract = false }] of lines.entries()) {
      await unitOfWork.query(
        `insert into municipal_budget_line (id, programme_id, municipal_budget_id, code, budget_programme_id, task_field,
           category, side, legal_basis, boundary, contract_id, description, vat_treatment, net_cents, original_cents)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'Jeugdhulp', 'EXEMPT', $12, $12)`,
        [
          ...[newId(), programme.id, budgetId, `BG-2026-${municipality + 1}${String(index + 1).padStart(2, '0')}`],
          ...[programmeId, taskField, side === 'COST' ? 'L3.4.1' : 'B3.4.1', side],
          ...[ofContract ? 'CONTRACT' : 'SUBSIDY', ofContract ? 'IN_CONTRACT' : 'MUNICIPAL_OTHER'],
          ...[ofContract ? contract.id : null, cents],
        ],
      );
    }
    await unitOfWork.query(
      `insert into municipal_budget_adoption (municipal_budget_id, programme_id, decision_reference, decided_on)
       values ($1, $2, 'Raadsbesluit 2025-88', '2025-11-06')`,
      [budgetId, programme.id],
    );
  });
}
