import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { Subject, SubjectKind, SubjectScope } from '../domain/subject';

/** Where the scope of each kind of subject stands. A contract is of a later library: its table is only read here. */
const SCOPES: Record<SubjectKind, string> = {
  programme: `select id as "programmeId", null::uuid as "tenderId", null::uuid as "workgroupId" from programme
              where id = $1 and id = any (app_office_programmes())`,
  workgroup: `select programme_id as "programmeId", null::uuid as "tenderId", id as "workgroupId" from workgroup
              where id = $1 and id = any (app_workgroups())`,
  tender: `select programme_id as "programmeId", id as "tenderId", null::uuid as "workgroupId" from tender
           where id = $1 and id = any (app_tenders())`,
  contract: `select programme_id as "programmeId", null::uuid as "tenderId", null::uuid as "workgroupId" from contract
             where id = $1 and programme_id = any (app_office_programmes())`,
};

/** Finds what a meeting or action is about, for who may see that. */
@Injectable()
export class SubjectQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 */
  async scopeOf({ kind, id }: Subject): Promise<SubjectScope> {
    const [scope] = await this.unitOfWork.query<SubjectScope>(SCOPES[kind], [id]);
    if (!scope) {
      throw new DomainError('meeting.unknown-subject', {
        fields: [{ pointer: '/subjectId', code: 'meeting.unknown-subject' }],
      });
    }
    return scope;
  }

  /**
   * An owner can do an action only when she can see what it is about: a role beyond one workgroup, or of that workgroup.
   * @throws DomainError 422
   */
  async demandOwner({ programmeId, workgroupId }: SubjectScope, ownerId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select id from role_grant where user_id = $1 and programme_id = $2
         and (role in ('inkoper', 'contractmanager', 'financien', 'lezer') or workgroup_id = $3) limit 1`,
      [ownerId, programmeId, workgroupId],
    );
    if (rows.length === 0) {
      throw new DomainError('action.unknown-owner', {
        fields: [{ pointer: '/ownerId', code: 'action.unknown-owner' }],
      });
    }
  }
}
