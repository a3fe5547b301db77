import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { given } from '../../given';
import { References } from '../../references/references';
import { OrganisationUnitEntity } from '../data/organisation-unit.entity';

/** JOINT_BODY: what the municipalities share, such as a gemeenschappelijke regeling. TEAM: part of one of them or of it. */
export type UnitContent = Pick<
  OrganisationUnitEntity,
  'name' | 'kind' | 'form' | 'parentId' | 'municipalityId' | 'sort' | 'note'
>;

/** The parts of the implementation organisation besides the municipalities themselves. */
@Injectable()
export class KeepUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 409 name taken, 422 place. */
  async add(programmeId: string, content: UnitContent): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('implementation.write', { programmeId });
    assertPlace(content);
    const { parentId, municipalityId } = content;
    await this.references.demand(programmeId, { parentId, municipalityId });
    const row = { ...content, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(OrganisationUnitEntity).insert(row);
    this.audit('added', row.id, programmeId, undefined, content);
    return row.id;
  }

  /** @throws DomainError 403/404, 409, 412, 422 place, or under itself. */
  async change(id: string, change: Partial<Omit<UnitContent, 'kind'>>, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const { parentId, municipalityId } = change;
    assertPlace({ ...row, ...given(change) });
    await this.references.demand(row.programmeId, { parentId, municipalityId });
    if (parentId) await this.demandNoCycle(id, parentId);
    await this.update(row, 'changed', given(change));
  }

  /** @throws DomainError 403/404, 409 still something under it, 412 */
  async withdraw(id: string, withdrawnReason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const [used] = await this.unitOfWork.query(
      `select 1 from organisation_unit where parent_id = $1 and state = 'ACTIVE'
       union all select 1 from organisation_function where unit_id = $1 and state = 'ACTIVE'
       union all select 1 from task_assignment where unit_id = $1 and letters <> '' limit 1`,
      [id],
    );
    if (used) throw new DomainError('organisation-unit.in-use', { status: 409 });
    await this.update(row, 'withdrawn', { state: 'WITHDRAWN', withdrawnReason });
  }

  private async lock(id: string, rowVersion: number): Promise<OrganisationUnitEntity> {
    const row = await this.unitOfWork
      .repo(OrganisationUnitEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('implementation.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }

  private async update(row: OrganisationUnitEntity, action: string, change: Partial<OrganisationUnitEntity>) {
    const { id, rowVersion, programmeId } = row;
    await this.unitOfWork.repo(OrganisationUnitEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
    this.audit(action, id, programmeId, row, change);
  }

  private audit(action: string, recordId: string, programmeId: string, before: object | undefined, after: object) {
    const kind = 'organisation-unit';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId, programmeId, before, after });
  }

  private async demandNoCycle(id: string, parentId: string): Promise<void> {
    const above = await this.unitOfWork.query(
      `with recursive above as (
         select id, parent_id from organisation_unit where id = $2
         union select u.id, u.parent_id from organisation_unit u join above a on u.id = a.parent_id)
       select 1 from above where id = $1`,
      [id, parentId],
    );
    if (above.length > 0) throw misplaced('organisation-unit.circle');
  }
}

const misplaced = (code: string): DomainError => new DomainError(code, { fields: [{ pointer: '/parentId', code }] });

/** A team stands under one thing; a joint body under none. */
function assertPlace({ kind, parentId, municipalityId }: UnitContent): void {
  const places = [parentId, municipalityId].filter(Boolean).length;
  if (places !== (kind === 'TEAM' ? 1 : 0)) throw misplaced('organisation-unit.place');
}
