import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { WorkgroupMemberEntity } from '../data/workgroup-member.entity';
import { WorkgroupStore } from '../data/workgroup.store';
import { assertMember, MemberContent } from '../domain/workgroup';

const refused = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

const contentOf = (row: WorkgroupMemberEntity): MemberContent => ({
  organisationId: row.organisationId,
  stakeholderGroup: row.stakeholderGroup,
  forClients: row.forClients,
  name: row.name,
  function: row.function,
  email: row.email,
  isLead: row.isLead,
  joinedOn: row.joinedOn,
});

/** Who sits in a workgroup. A member who leaves stays in the register: what was known when must be shown later. */
@Injectable()
export class KeepMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workgroups: WorkgroupStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 a second lead or address, 422. */
  async add(workgroupId: string, content: MemberContent): Promise<string> {
    const { programmeId } = await this.workgroups.lock(workgroupId);
    await this.admit(programmeId, workgroupId, content);
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(WorkgroupMemberEntity).insert({ id, programmeId, workgroupId, ...content, recordedBy });
    this.audit('workgroup.member-added', workgroupId, programmeId, { after: { id, ...content } });
    return id;
  }

  async change(workgroupId: string, id: string, rowVersion: number, change: Partial<MemberContent>): Promise<void> {
    const row = await this.workgroups.member(workgroupId, id, rowVersion);
    const before = contentOf(row);
    const content = { ...before, ...change };
    await this.admit(row.programmeId, workgroupId, content);
    await this.unitOfWork.repo(WorkgroupMemberEntity).update(id, { ...content, rowVersion: rowVersion + 1 });
    this.audit('workgroup.member-changed', workgroupId, row.programmeId, {
      before: { id, ...before },
      after: { id, ...content },
    });
  }

  /** @throws DomainError 409 left already, 422 before the start. */
  async leave(workgroupId: string, id: string, rowVersion: number, leftOn: string): Promise<void> {
    const row = await this.workgroups.member(workgroupId, id, rowVersion);
    this.unitOfWork.actor.demand('workgroup.write', { programmeId: row.programmeId, workgroupId });
    if (row.leftOn) throw new DomainError('workgroup.member-left', { status: 409 });
    if (leftOn < row.joinedOn) throw refused('/leftOn', 'workgroup.left-before');
    await this.unitOfWork.repo(WorkgroupMemberEntity).update(id, { leftOn, rowVersion: rowVersion + 1 });
    this.audit('workgroup.member-left', workgroupId, row.programmeId, { after: { id, leftOn } });
  }

  /**
   * Takes out somebody who never sat there; who did, leaves.
   * @throws DomainError 403/404, 409 there is a note on this membership in the register of prior involvement.
   */
  async withdraw(workgroupId: string, id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.workgroups.member(workgroupId, id, rowVersion);
    this.unitOfWork.actor.demand('workgroup.write', { programmeId: row.programmeId, workgroupId });
    const noted = await this.unitOfWork.query(
      `select id from prior_involvement where source_kind = 'WORKGROUP' and source_id = $1 limit 1`,
      [id],
    );
    if (noted.length > 0) throw new DomainError('workgroup.member-noted', { status: 409 });
    await this.unitOfWork
      .repo(WorkgroupMemberEntity)
      .update(id, { withdrawnAt: this.clock.now(), rowVersion: rowVersion + 1 });
    this.audit('workgroup.member-withdrawn', workgroupId, row.programmeId, {
      before: { id, ...contentOf(row) },
      after: { id, reason },
    });
  }

  private async admit(programmeId: string, workgroupId: string, content: MemberContent): Promise<void> {
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId });
    assertMember(content);
    if (!content.organisationId) return;
    const known = await this.unitOfWork.query('select id from organisation where id = $1 and programme_id = $2', [
      content.organisationId,
      programmeId,
    ]);
    if (known.length === 0) throw refused('/organisationId', 'workgroup.unknown-organisation');
  }

  private audit(action: string, recordId: string, programmeId: string, facts: { before?: object; after: object }) {
    this.unitOfWork.audit({ action, kind: 'workgroup', recordId, programmeId, ...facts });
  }
}
