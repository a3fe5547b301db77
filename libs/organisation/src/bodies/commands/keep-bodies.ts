import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { given } from '../../given';
import { References } from '../../references/references';
import { BodyStore } from '../data/body.store';
import { GovernanceBodyEntity } from '../data/governance-body.entity';

export type BodyContent = Pick<GovernanceBodyEntity, 'name' | 'level' | 'task' | 'decides' | 'rhythm' | 'reportsToId'>;

/** Bodies in which the municipalities and the partner meet, and what each decides. */
@Injectable()
export class KeepBodies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
    private readonly references: References,
    private readonly store: BodyStore,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 409 name taken, 422 */
  async add(programmeId: string, content: BodyContent): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('implementation.write', { programmeId });
    await this.references.demand(programmeId, { reportsToId: content.reportsToId });
    const series = await this.codes.next(programmeId, programmeId, 'OVL');
    const row = { ...series, ...content, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(GovernanceBodyEntity).insert(row);
    this.audit('added', row, undefined, { code: series.code, ...content });
    return row.id;
  }

  /** @throws DomainError 403/404, 409, 412, 422 reports to itself in the end */
  async change(id: string, change: Partial<BodyContent>, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id);
    assertFresh(row.rowVersion, rowVersion);
    const { reportsToId } = change;
    await this.references.demand(row.programmeId, { reportsToId });
    if (reportsToId) await this.demandNoCycle(id, reportsToId);
    await this.update(row, 'changed', given(change));
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, withdrawnReason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id);
    assertFresh(row.rowVersion, rowVersion);
    await this.update(row, 'withdrawn', { state: 'WITHDRAWN', withdrawnReason });
  }

  private async update(row: GovernanceBodyEntity, action: string, change: Partial<GovernanceBodyEntity>) {
    const { id, rowVersion } = row;
    await this.unitOfWork.repo(GovernanceBodyEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
    this.audit(action, row, row, change);
  }

  private audit(action: string, row: { id: string; programmeId: string }, before: object | undefined, after: object) {
    const { id: recordId, programmeId } = row;
    const kind = 'governance-body';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId, programmeId, before, after });
  }

  private async demandNoCycle(id: string, reportsToId: string): Promise<void> {
    const above = await this.unitOfWork.query(
      `with recursive above as (
         select id, reports_to_id from governance_body where id = $2
         union select b.id, b.reports_to_id from governance_body b join above a on b.id = a.reports_to_id)
       select 1 from above where id = $1`,
      [id, reportsToId],
    );
    const code = 'governance-body.circle';
    if (above.length > 0) throw new DomainError(code, { fields: [{ pointer: '/reportsToId', code }] });
  }
}
