import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { assertScore, riskCode, RiskOutcome, RiskScore, RiskStrategy } from '../domain/risk';
import { ReleaseRisk } from './take-risk';
import { cents, RiskRow, RiskStore, RiskWords } from './risk-store';

export interface NewRisk extends RiskWords, RiskScore {
  strategy: RiskStrategy;
  ownerId: string;
  reviewOn: string | null;
}

export type RiskChange = Partial<RiskWords & Pick<NewRisk, 'strategy' | 'ownerId' | 'reviewOn'>>;

/** Risks of a contract: the words may be mended, a score is only ever followed by another. */
@Injectable()
export class KeepRisk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RiskStore,
    private readonly contracts: LockContract,
    private readonly forecast: ReleaseRisk,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 the contract has ended, 422 owner or euro effect. */
  async add(contractId: string, risk: NewRisk, reason: string): Promise<string> {
    const { programmeId } = await this.contracts.execute(contractId, 'risk.write');
    await this.store.demandOwner(programmeId, risk.ownerId);
    assertScore(risk, await this.store.yearsOf(contractId));
    const [last] = await this.unitOfWork.query<{ number: number }>(
      'select coalesce(max(number), 0)::int + 1 as number from risk where contract_id = $1',
      [contractId],
    );
    const { number } = last!;
    const [id, code] = [newId(), riskCode(number)];
    await this.unitOfWork.query(
      `insert into risk (id, programme_id, contract_id, number, code, title, cause, event, effect, strategy, chance, impact,
                         low_cents, high_cents, effect_year, owner_id, review_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[id, programmeId, contractId, number, code, risk.title, risk.cause, risk.event, risk.effect, risk.strategy],
        ...[risk.chance, risk.impact, cents(risk.low), cents(risk.high), risk.effectYear, risk.ownerId, risk.reviewOn],
        this.unitOfWork.actor.userId,
      ],
    );
    await this.assess({ id, programmeId }, risk, reason);
    await this.store.index({ id, programmeId, contractId, code, ...risk });
    this.audit('risk.added', { id, programmeId }, undefined, { code, ...risk });
    return id;
  }

  /** @throws DomainError 403, 404, 409 closed, 412 stale, 422 owner. */
  async change(id: string, change: RiskChange, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.write', rowVersion);
    const { title, cause, event, effect, strategy, ownerId, reviewOn } = row;
    const before = { title, cause, event, effect, strategy, ownerId, reviewOn };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    if (after.ownerId !== before.ownerId) await this.store.demandOwner(row.programmeId, after.ownerId);
    await this.unitOfWork.query(
      `update risk set title = $2, cause = $3, event = $4, effect = $5, strategy = $6, owner_id = $7, review_on = $8,
              row_version = row_version + 1 where id = $1`,
      [id, after.title, after.cause, after.event, after.effect, after.strategy, after.ownerId, after.reviewOn],
    );
    await this.store.index({ ...row, ...after });
    this.audit('risk.changed', row, before, after);
  }

  /** Scores anew; the earlier score stays in the history. @throws DomainError 403, 404, 409, 412, 422 euro effect. */
  async rescore(id: string, score: RiskScore & { reviewOn?: string | null }, reason: string, rowVersion: number) {
    const row = await this.store.lockOpen(id, 'risk.write', rowVersion);
    assertScore(score, await this.store.yearsOf(row.contractId));
    const { reviewOn = row.reviewOn } = score;
    await this.unitOfWork.query(
      `update risk set chance = $2, impact = $3, low_cents = $4, high_cents = $5, effect_year = $6, review_on = $7,
              row_version = row_version + 1 where id = $1`,
      [id, score.chance, score.impact, cents(score.low), cents(score.high), score.effectYear, reviewOn],
    );
    await this.assess(row, score, reason);
    const { chance, impact, low, high, effectYear } = row;
    this.audit('risk.scored', row, { chance, impact, low, high, effectYear }, { ...score, reason });
  }

  /** What the forecast took over is taken back with it. @throws DomainError 403, 404, 409 closed already, 412. */
  async close(id: string, outcome: RiskOutcome, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.write', rowVersion);
    await this.unitOfWork.query(
      `update risk set state = 'CLOSED', outcome = $2, closed_on = $3, closed_reason = $4, row_version = row_version + 1
       where id = $1`,
      [id, outcome, this.clock.today(), reason],
    );
    await this.forecast.ifTaken(row, `${row.code} is gesloten: ${reason}`.slice(0, 2000));
    this.audit('risk.closed', row, { state: 'OPEN' }, { state: 'CLOSED', outcome, reason });
  }

  /** @throws DomainError 403, 404, 409 it is open, 412 stale. */
  async reopen(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'risk.write', rowVersion);
    if (row.state === 'OPEN') throw new DomainError('risk.open', { status: 409 });
    await this.contracts.execute(row.contractId, 'risk.write');
    await this.unitOfWork.query(
      `update risk set state = 'OPEN', outcome = null, closed_on = null, closed_reason = null, row_version = row_version + 1
       where id = $1`,
      [id],
    );
    await this.assess(row, row, reason);
    this.audit('risk.reopened', row, { state: 'CLOSED' }, { state: 'OPEN', reason });
  }

  private async assess({ id, programmeId }: Pick<RiskRow, 'id' | 'programmeId'>, score: RiskScore, reason: string) {
    await this.unitOfWork.query(
      `insert into risk_assessment (id, programme_id, risk_id, n, assessed_on, chance, impact, low_cents, high_cents,
                                    effect_year, reason, recorded_by)
       select $1, $2, $3, coalesce(max(n), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11 from risk_assessment where risk_id = $3`,
      [
        ...[newId(), programmeId, id, this.clock.today(), score.chance, score.impact, cents(score.low)],
        ...[cents(score.high), score.effectYear, reason, this.unitOfWork.actor.userId],
      ],
    );
  }

  private audit(
    action: string,
    { id, programmeId }: Pick<RiskRow, 'id' | 'programmeId'>,
    before?: object,
    after?: object,
  ) {
    this.unitOfWork.audit({ action, kind: 'risk', recordId: id, programmeId, before, after });
  }
}
