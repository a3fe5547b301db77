import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { nextCode } from '../../records/next-number';
import { RecordKind, RecordRow, Records } from '../../records/records';
import { References } from '../../records/references';
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

const MANDATE: RecordKind = { table: 'mandate', kind: 'mandate', permission: 'mandate.write' };

/** Mandates with their history: what was granted stands, another amount is another mandate from its own day on. */
@Injectable()
export class KeepMandates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: Records,
    private readonly references: References,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 403 for oneself, 422 holder, giver, amount, term, or one that overlaps. */
  async grant(programmeId: string, mandate: NewMandate): Promise<string> {
    this.unitOfWork.actor.demand(MANDATE.permission, { programmeId });
    const { limit, ...content } = mandate;
    assertOne(content.holderRole, content.holderId, '/holderId', 'mandate.holder');
    assertOne(content.municipalityId, content.unitId, '/municipalityId', 'mandate.giver');
    assertTerm(content);
    this.demandOther(programmeId, content);
    const { holderId, municipalityId, unitId } = content;
    await this.references.demand(programmeId, { holderId, municipalityId, unitId });
    await this.demandJointBody(unitId);
    const limitCents = centsOf(limit, content.matter);
    const series = await nextCode(this.unitOfWork, 'mandate', programmeId, 'MAN');
    return this.records.add(MANDATE, programmeId, { ...series, ...content, limitCents });
  }

  /** The last day on which it holds. @throws DomainError 403/404, 409, 412, 422 before it began or after it ended. */
  async end(id: string, endsOn: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    assertTerm({ startsOn: String(row.startsOn), endsOn });
    if (row.endsOn && endsOn > String(row.endsOn)) throw at('/endsOn', 'mandate.ends-later');
    await this.records.update(MANDATE, row, { endsOn, endReason: reason }, 'ended');
  }

  /** Ends it on the day before and grants the next one to the same holder. Answers the id of the next. */
  async replace(id: string, { startsOn, ...next }: Replacement, rowVersion: number): Promise<string> {
    const row = await this.lock(id, rowVersion);
    const code = 'mandate.replace-day';
    if (startsOn <= String(row.startsOn) || (row.endsOn && startsOn > String(row.endsOn))) throw at('/startsOn', code);
    const endReason = `Vervangen, ${next.decisionReference}`.slice(0, 2000);
    await this.records.update(
      MANDATE,
      row,
      { endsOn: LocalDate.addDays(LocalDate.parse(startsOn), -1), endReason },
      'ended',
    );
    const { matter, holderRole, holderId, municipalityId, unitId, endsOn, conditions } = row as RecordRow & NewMandate;
    const same = { matter, holderRole, holderId, municipalityId, unitId, endsOn, conditions };
    return this.grant(row.programmeId, { ...same, ...next, conditions: next.conditions ?? conditions, startsOn });
  }

  /** Entered by mistake: never held. What was approved upon it stays. @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const change = { withdrawnAt: this.clock.now(), withdrawnReason: reason };
    await this.records.update(MANDATE, row, change, 'withdrawn');
  }

  private async lock(id: string, rowVersion: number): Promise<RecordRow> {
    const row = await this.records.lock(MANDATE, id, rowVersion);
    this.demandOther(row.programmeId, row as RecordRow & NewMandate);
    return row;
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
