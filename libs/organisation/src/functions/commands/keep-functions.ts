import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { given } from '../../given';
import { References } from '../../references/references';
import { OrganisationFunctionEntity } from '../data/organisation-function.entity';

/** `fte` and `filledFte` as "1.50". */
export type FunctionContent = Pick<
  OrganisationFunctionEntity,
  'municipalityId' | 'unitId' | 'title' | 'fte' | 'filledFte' | 'note'
>;

/** Plain register: which functions there are, how large, and how far they are filled. */
@Injectable()
export class KeepFunctions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 422 place or more filled than there is. */
  async add(programmeId: string, content: FunctionContent): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('implementation.write', { programmeId });
    await this.demandSound(programmeId, content);
    const row = { ...content, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(OrganisationFunctionEntity).insert(row);
    this.audit('added', row.id, programmeId, undefined, content);
    return row.id;
  }

  /** @throws DomainError 403/404, 409, 412, 422 */
  async change(id: string, change: Partial<FunctionContent>, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.demandSound(row.programmeId, { ...row, ...given(change) });
    await this.update(row, 'changed', given(change));
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, withdrawnReason: string, rowVersion: number): Promise<void> {
    await this.update(await this.lock(id, rowVersion), 'withdrawn', { state: 'WITHDRAWN', withdrawnReason });
  }

  private async lock(id: string, rowVersion: number): Promise<OrganisationFunctionEntity> {
    const row = await this.unitOfWork
      .repo(OrganisationFunctionEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('implementation.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }

  private async update(row: OrganisationFunctionEntity, action: string, change: Partial<OrganisationFunctionEntity>) {
    const { id, rowVersion, programmeId } = row;
    await this.unitOfWork.repo(OrganisationFunctionEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
    this.audit(action, id, programmeId, row, change);
  }

  private audit(action: string, recordId: string, programmeId: string, before: object | undefined, after: object) {
    const kind = 'organisation-function';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId, programmeId, before, after });
  }

  private async demandSound(programmeId: string, content: FunctionContent): Promise<void> {
    const { municipalityId, unitId, fte, filledFte } = content;
    if ((municipalityId === null) === (unitId === null)) throw wrong('/unitId', 'organisation-function.place');
    if (Number(filledFte) > Number(fte)) throw wrong('/filledFte', 'organisation-function.filled');
    await this.references.demand(programmeId, { municipalityId, unitId });
  }
}

const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
