import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { References } from '../../references/references';
import { MandateEntity } from '../data/mandate.entity';
import { MONEY_MATTERS } from '../domain/matters';

export interface NewMandate {
  matter: string;
  holderRole: string | null;
  holderId: string | null;
  /** One of both gives it: a municipality, or a joint body. */
  municipalityId: string | null;
  unitId: string | null;
  /** Up to and including, as "500000.00"; null: without limit. */
  limit: string | null;
  conditions: string;
  decisionReference: string;
  /** 'yyyy-mm-dd' */
  startsOn: string;
  endsOn: string | null;
}

export interface Replacement {
  limit: string | null;
  conditions?: string;
  decisionReference: string;
  startsOn: string;
}

/** Mandates with their history: what was granted stands, another amount is another mandate from its own day on. */
@Injectable()
export class KeepMandates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
    private readonly references: References,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 403 for oneself, 422 holder, giver, amount, term, or one that overlaps. */
  async grant(programmeId: string, mandate: NewMandate): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('mandate.write', { programmeId });
    const { limit, ...content } = mandate;
    assertOne(content.holderRole, content.holderId, '/holderId', 'mandate.holder');
    assertOne(content.municipalityId, content.unitId, '/municipalityId', 'mandate.giver');
    assertTerm(content);
    this.demandOther(programmeId, content);
    const { holderId, municipalityId, unitId } = content;
    await this.references.demand(programmeId, { holderId, municipalityId, unitId });
    await this.demandJointBody(unitId);
    const limitCents = centsOf(limit, content.matter);
    const series = await this.codes.next(programmeId, programmeId, 'MAN');
    const row = { ...series, ...content, limitCents, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(MandateEntity).insert(row);
    this.audit('added', row.id, programmeId, undefined, { ...mandate, code: series.code });
    return row.id;
  }

  /** The last day on which it holds. @throws DomainError 403/404, 409, 412, 422 before it began or after it ended. */
  async end(id: string, endsOn: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    assertTerm({ startsOn: row.startsOn, endsOn });
    if (row.endsOn && endsOn > row.endsOn) throw at('/endsOn', 'mandate.ends-later');
    await this.update(row, 'ended', { endsOn, endReason: reason });
  }

  /** Ends it on the day before and grants the next one to the same holder. Answers the id of the next. */
  async replace(id: string, { startsOn, ...next }: Replacement, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    const code = 'mandate.replace-day';
    if (startsOn <= row.startsOn || (row.endsOn && startsOn > row.endsOn)) throw at('/startsOn', code);
    const lastDay = LocalDate.addDays(LocalDate.parse(startsOn), -1);
    await this.update(row, 'ended', { endsOn: lastDay, endReason: `Vervangen, ${next.decisionReference}` });
    const { matter, holderRole, holderId, municipalityId, unitId, endsOn } = row;
    const same = { matter, holderRole, holderId, municipalityId, unitId, endsOn };
    const conditions = next.conditions ?? row.conditions;
    return this.grant(row.programmeId, { ...same, ...next, conditions, startsOn });
  }

  /** Entered by mistake: never held. What was approved upon it stays. @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.update(row, 'withdrawn', { withdrawnAt: this.clock.now(), withdrawnReason: reason });
  }

  private async lock(id: string, rowVersion: number): Promise<MandateEntity> {
    const row = await this.unitOfWork
      .repo(MandateEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('mandate.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.withdrawnAt) throw new DomainError('organisation.withdrawn', { status: 409 });
    this.demandOther(row.programmeId, row);
    return row;
  }

  private async update(row: MandateEntity, action: string, change: Partial<MandateEntity>): Promise<void> {
    const { id, rowVersion, programmeId } = row;
    await this.unitOfWork.repo(MandateEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
    this.audit(action, id, programmeId, row, change);
  }

  private audit(action: string, recordId: string, programmeId: string, before: object | undefined, after: object) {
    this.unitOfWork.audit({ action: `mandate.${action}`, kind: 'mandate', recordId, programmeId, before, after });
  }

  /** Nobody widens what he may decide himself. */
  private demandOther(
    programmeId: string,
    { holderRole, holderId }: Pick<NewMandate, 'holderRole' | 'holderId'>,
  ): void {
    const { actor } = this.unitOfWork;
    const ownRole = actor.grants.some((grant) => grant.programmeId === programmeId && grant.role === holderRole);
    if (ownRole || (holderId && holderId === actor.userId)) throw new DomainError('mandate.own', { status: 403 });
  }

  private async demandJointBody(unitId: string | null): Promise<void> {
    if (!unitId) return;
    const [unit] = await this.unitOfWork.query<{ kind: string }>('select kind from organisation_unit where id = $1', [
      unitId,
    ]);
    if (unit?.kind !== 'JOINT_BODY') throw at('/unitId', 'mandate.giver');
  }
}

const at = (pointer: string, code: string): DomainError => new DomainError(code, { fields: [{ pointer, code }] });

function assertOne(one: string | null, other: string | null, pointer: string, code: string): void {
  if ((one === null) === (other === null)) throw at(pointer, code);
}

function assertTerm({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): void {
  if (endsOn && endsOn < startsOn) throw at('/endsOn', 'mandate.term');
}

function centsOf(limit: string | null, matter: string): string | null {
  if (limit === null) return null;
  if (!MONEY_MATTERS.includes(matter)) throw at('/limit', 'mandate.no-amount');
  const money = Money.parse(limit);
  if (money.isNegative()) throw at('/limit', 'mandate.below-zero');
  return money.cents.toString();
}
