import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { given, RecordKind, Records } from '../../records/records';
import { References } from '../../records/references';

export interface UnitContent {
  name: string;
  /** JOINT_BODY: what the municipalities share, such as a gemeenschappelijke regeling. TEAM: part of one of them or of it. */
  kind: 'JOINT_BODY' | 'TEAM';
  form: string;
  parentId: string | null;
  municipalityId: string | null;
  sort: number;
  note: string;
}

const UNIT: RecordKind = { table: 'organisation_unit', kind: 'organisation-unit', permission: 'implementation.write' };

/** The parts of the implementation organisation besides the municipalities themselves. */
@Injectable()
export class KeepUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: Records,
    private readonly references: References,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 409 name taken, 422 place. */
  async add(programmeId: string, content: UnitContent): Promise<string> {
    assertPlace(content);
    const { parentId, municipalityId } = content;
    await this.references.demand(programmeId, { parentId, municipalityId });
    return this.records.add(UNIT, programmeId, content);
  }

  /** @throws DomainError 403/404, 409, 412, 422 place, or under itself. */
  async change(id: string, change: Partial<Omit<UnitContent, 'kind'>>, rowVersion: number): Promise<void> {
    const row = await this.records.lock(UNIT, id, rowVersion);
    assertPlace({ ...(row as unknown as UnitContent), ...given(change) });
    const { parentId, municipalityId } = change;
    await this.references.demand(row.programmeId, { parentId, municipalityId });
    if (parentId) await this.demandNoCycle(id, parentId);
    await this.records.update(UNIT, row, change);
  }

  /** @throws DomainError 403/404, 409 still something under it, 412 */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    await this.records.withdraw(UNIT, id, rowVersion, reason);
    const [used] = await this.unitOfWork.query(
      `select 1 from organisation_unit where parent_id = $1 and state = 'ACTIVE'
       union all select 1 from task_assignment where unit_id = $1 and letters <> '' limit 1`,
      [id],
    );
    if (used) throw new DomainError('organisation-unit.in-use', { status: 409 });
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
