import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { given } from '../../given';
import { References } from '../../references/references';
import { BodyStore } from '../data/body.store';
import { GovernanceMemberEntity } from '../data/governance-member.entity';

export type MemberContent = Pick<
  GovernanceMemberEntity,
  'municipalityId' | 'unitId' | 'functionTitle' | 'seat' | 'startsOn' | 'endsOn'
>;

/** Seats by function, from day to day. */
@Injectable()
export class KeepMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly store: BodyStore,
  ) {}

  /** @throws DomainError 403/404, 409, 422 more than one place, or ends before it starts. */
  async add(bodyId: string, content: MemberContent): Promise<void> {
    const { programmeId } = await this.store.lock(bodyId);
    await this.demandSound(programmeId, content);
    const row = { ...content, id: newId(), programmeId, bodyId, recordedBy: this.unitOfWork.actor.userId };
    await this.unitOfWork.repo(GovernanceMemberEntity).insert(row);
    this.audit('added', row, undefined, content);
  }

  /** Answers the id of the body. @throws DomainError 403/404, 409, 412, 422 */
  async change(id: string, change: Partial<MemberContent>, rowVersion: number): Promise<string> {
    const members = this.unitOfWork.repo(GovernanceMemberEntity);
    const row = await members.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    await this.store.lock(row.bodyId);
    assertFresh(row.rowVersion, rowVersion);
    await this.demandSound(row.programmeId, { ...row, ...given(change) });
    await members.update(id, { ...given(change), rowVersion: rowVersion + 1 });
    this.audit('changed', row, row, given(change));
    return row.bodyId;
  }

  private audit(action: string, row: { id: string; programmeId: string }, before: object | undefined, after: object) {
    const { id: recordId, programmeId } = row;
    const kind = 'governance-member';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId, programmeId, before, after });
  }

  private async demandSound(programmeId: string, content: MemberContent): Promise<void> {
    const { municipalityId, unitId, startsOn, endsOn } = content;
    if (municipalityId && unitId) throw wrong('/unitId', 'governance-member.place');
    if (endsOn && endsOn < startsOn) throw wrong('/endsOn', 'governance-member.term');
    await this.references.demand(programmeId, { municipalityId, unitId });
  }
}

const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
