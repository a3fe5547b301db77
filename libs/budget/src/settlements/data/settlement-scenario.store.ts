import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import type { SpentSource } from '../domain/scenario';
import { scenarioHash } from '../domain/scenario-hash';
import type { SettlementOutcome } from '../domain/settle';
import { SettlementScenarioShareEntity } from './settlement-scenario-share.entity';
import { SettlementScenarioEntity, StoredInputs, StoredStep } from './settlement-scenario.entity';

/** A reckoned scenario, ready to be kept. */
export interface NewScenario {
  programmeId: string;
  contractId: string;
  year: number;
  name: string;
  note: string | null;
  settlementSchemeId: string;
  agreedBudgetVersionId: string;
  municipalityKeyId: string;
  spentSource: SpentSource;
  inputs: StoredInputs;
  original: Money;
  agreed: Money;
  spent: Money;
  outcome: SettlementOutcome;
  shares: { municipalityId: string; percentage: string; amount: Money; holdsRemainderCent: boolean }[];
}

const cents = (amount: Money): string => amount.cents.toString();
const money = (stored: string): string => Money.fromCents(stored).toString();

/** Writes scenarios and moves their state; what was reckoned is never written again. */
@Injectable()
export class SettlementScenarioStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
  ) {}

  async insert(scenario: NewScenario): Promise<{ id: string; code: string }> {
    const { outcome, shares, original, agreed, spent, ...rest } = scenario;
    const id = newId();
    const { code } = await this.codes.next(rest.programmeId, rest.contractId, 'AFR');
    const row = {
      ...rest,
      ...{ id, code, steps: storedSteps(outcome), recordedBy: this.unitOfWork.actor.userId },
      ...{ originalCents: cents(original), agreedCents: cents(agreed), spentCents: cents(spent) },
      ...{ partnerCents: cents(outcome.partner), municipalitiesCents: cents(outcome.municipalities) },
      reserveBeforeCents: cents(outcome.reserveBefore),
      reserveAfterCents: outcome.reserveAfter && cents(outcome.reserveAfter),
      bandFromCents: outcome.band && cents(outcome.band.from),
      bandToCents: outcome.band && cents(outcome.band.to),
    };
    const shareRows = shares.map(({ amount, ...share }) => ({ ...share, amountCents: cents(amount) }));
    const contentHash = scenarioHash(contentOf(row, shareRows));
    await this.unitOfWork.repo(SettlementScenarioEntity).insert({ ...row, contentHash });
    await this.unitOfWork.repo(SettlementScenarioShareEntity).insert(
      shareRows.map(({ municipalityId, percentage, amountCents, holdsRemainderCent }) => ({
        ...{ id: newId(), settlementScenarioId: id },
        ...{ municipalityId, percentage, amountCents, holdsRemainderCent },
      })),
    );
    return { id, code };
  }

  /** The tender that the contract came from: what hangs on it is found there, so that no workgroup member finds it. */
  async tenderOf(contractId: string): Promise<string | null> {
    const [award] = await this.unitOfWork.query<{ tenderId: string }>(
      'select a.tender_id as "tenderId" from contract c join award a on a.id = c.award_id where c.id = $1',
      [contractId],
    );
    return award?.tenderId ?? null;
  }

  /** The lines of the budget that a scenario settles, each with the version that holds. */
  linesOf({ contractId, year }: SettlementScenarioEntity): Promise<{ id: string; versionId: string | null }[]> {
    return this.unitOfWork.query(
      `select l.id, l.current_version_id as "versionId" from budget_line l
       join agreed_budget b on b.id = l.agreed_budget_id where b.contract_id = $1 and b.year = $2 order by l.number`,
      [contractId, year],
    );
  }

  /** @throws DomainError 404, 403 */
  async lock(id: string, permission: string): Promise<SettlementScenarioEntity> {
    const row = await this.unitOfWork
      .repo(SettlementScenarioEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId });
    return row;
  }

  async move(
    row: SettlementScenarioEntity,
    change: Partial<Pick<SettlementScenarioEntity, 'state' | 'stateNote' | 'decidedAt' | 'decidedBy'>>,
  ): Promise<void> {
    await this.unitOfWork.repo(SettlementScenarioEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  /** The hash over the stored figures with the budget and the rules that hold now. */
  async currentHash(row: SettlementScenarioEntity): Promise<string> {
    const shares = await this.unitOfWork.repo(SettlementScenarioShareEntity).findBy({ settlementScenarioId: row.id });
    const [now] = await this.unitOfWork.query<{ versionId: string; schemeId: string }>(
      `select b.current_version_id as "versionId",
              (select id from settlement_scheme s where s.contract_id = $1 and s.from_year <= $2
               order by s.from_year desc, s.n desc limit 1) as "schemeId"
       from agreed_budget b where b.contract_id = $1 and b.year = $2`,
      [row.contractId, row.year],
    );
    const held = { agreedBudgetVersionId: now!.versionId, settlementSchemeId: now!.schemeId };
    return scenarioHash(contentOf({ ...row, ...held }, shares));
  }

  /** Those of the year that were neither decided nor refused are kept as not chosen. */
  async passOver(decided: SettlementScenarioEntity, note: string): Promise<void> {
    await this.unitOfWork.query(
      `update settlement_scenario set state = 'REJECTED', state_note = $4, row_version = row_version + 1
       where contract_id = $1 and year = $2 and id <> $3 and state = 'KEPT'`,
      [decided.contractId, decided.year, decided.id, note],
    );
  }
}

type Hashed = Pick<
  SettlementScenarioEntity,
  | 'contractId'
  | 'year'
  | 'agreedBudgetVersionId'
  | 'settlementSchemeId'
  | 'spentCents'
  | 'inputs'
  | 'steps'
  | 'partnerCents'
  | 'municipalitiesCents'
  | 'reserveBeforeCents'
>;

const contentOf = (row: Hashed, shares: { municipalityId: string; amountCents: string }[]) => ({
  ...{ contractId: row.contractId, year: row.year },
  ...{ agreedBudgetVersionId: row.agreedBudgetVersionId, settlementSchemeId: row.settlementSchemeId },
  ...{ inputs: row.inputs, steps: row.steps, spent: money(row.spentCents), partner: money(row.partnerCents) },
  ...{ municipalities: money(row.municipalitiesCents), reserveBefore: money(row.reserveBeforeCents) },
  shares: shares.map(({ municipalityId, amountCents }) => ({ municipalityId, amount: money(amountCents) })),
});

const storedSteps = (outcome: SettlementOutcome): StoredStep[] =>
  outcome.steps.map(({ partner, municipalities, left, ...step }) => ({
    ...step,
    ...{ partner: partner.toString(), municipalities: municipalities.toString(), left: left.toString() },
  }));
