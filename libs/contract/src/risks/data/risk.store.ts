import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { assertFresh, Clock, SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { RiskScore } from '../domain/risk';
import { RiskAssessmentEntity } from './risk-assessment.entity';
import { RiskEntity } from './risk.entity';

const amount = (cents: string | null): string | null => (cents === null ? null : Money.fromCents(cents).toString());
const cents = (text: string | null): string | null => (text === null ? null : Money.parse(text).cents.toString());

/** The score of a row, amounts as text. */
export const scoreOf = ({ chance, impact, lowCents, highCents, effectYear }: RiskEntity): RiskScore => ({
  ...{ chance, impact, low: amount(lowCents), high: amount(highCents), effectYear },
});

/** And back. */
export const scoreColumns = ({ chance, impact, low, high, effectYear }: RiskScore) => ({
  ...{ chance, impact, lowCents: cents(low), highCents: cents(high), effectYear },
});

/** Reads for change and writes risks with their scores, and what the search finds of them. */
@Injectable()
export class RiskStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** The risk for change; others wait. @throws DomainError 403, 404, 412 stale. */
  async lock(id: string, permission: string, rowVersion: number): Promise<RiskEntity> {
    const row = await this.unitOfWork.repo(RiskEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** As lock, for what only an open risk takes. @throws DomainError 409 closed. */
  async lockOpen(id: string, permission: string, rowVersion: number): Promise<RiskEntity> {
    const row = await this.lock(id, permission, rowVersion);
    if (row.state !== 'OPEN') throw new DomainError('risk.closed', { status: 409 });
    return row;
  }

  async insert(row: RiskEntity): Promise<void> {
    await this.unitOfWork.repo(RiskEntity).insert(row as object);
    await this.index(row);
  }

  /** Answers the row as it is now. Without a change: what hangs on the risk changed, and who looked before hears of it. */
  async update(row: RiskEntity, change: Partial<RiskEntity> = {}): Promise<RiskEntity> {
    const next = { ...row, ...change, rowVersion: row.rowVersion + 1 };
    await this.unitOfWork.repo(RiskEntity).update(row.id, { ...change, rowVersion: next.rowVersion });
    await this.index(next);
    return next;
  }

  /** Adds a score to the course of the risk. */
  async assess({ id, programmeId }: Pick<RiskEntity, 'id' | 'programmeId'>, score: RiskScore, reason: string) {
    const repo = this.unitOfWork.repo(RiskAssessmentEntity);
    await repo.insert({
      ...{ id: newId(), programmeId, riskId: id, n: (await repo.countBy({ riskId: id })) + 1 },
      ...{ ...scoreColumns(score), assessedOn: this.clock.today(), reason },
      recordedBy: this.unitOfWork.actor.userId,
    });
  }

  /** Years in which a risk of this contract can cost: the term, and the year after it for the settlement. */
  async yearsOf(contractId: string): Promise<{ first: number; last: number }> {
    const [row] = await this.unitOfWork.query<{ first: number; last: number }>(
      `select extract(year from starts_on)::int as first, extract(year from ends_on)::int + 1 as last from contract where id = $1`,
      [contractId],
    );
    return row!;
  }

  /** @throws DomainError 422 who has no role beyond one workgroup could not open it. */
  async demandOwner(programmeId: string, ownerId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from role_grant where user_id = $1 and programme_id = $2
         and role in ('inkoper', 'contractmanager', 'financien', 'lezer') limit 1`,
      [ownerId, programmeId],
    );
    if (rows.length > 0) return;
    throw new DomainError('risk.unknown-owner', { fields: [{ pointer: '/ownerId', code: 'risk.unknown-owner' }] });
  }

  /** Found under the tender that the contract came from, so that no workgroup member finds it. */
  private async index({ id, programmeId, contractId, code, title, cause, event, effect }: RiskEntity): Promise<void> {
    const [award] = await this.unitOfWork.query<{ tenderId: string }>(
      'select a.tender_id as "tenderId" from contract c join award a on a.id = c.award_id where c.id = $1',
      [contractId],
    );
    await this.search.put({
      ...{ kind: 'risk', recordId: id, programmeId, tenderId: award?.tenderId ?? null },
      ...{ code, title, text: [cause, event, effect].join('\n'), url: `/risicos/${id}` },
    });
  }
}
