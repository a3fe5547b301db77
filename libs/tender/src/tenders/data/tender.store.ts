import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { TenderEntity } from './tender.entity';

/** Writes tenders and what Ctrl-K finds of them. A tender that the actor may not see is not there. */
@Injectable()
export class TenderStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The row, locked until the end of the transaction. @throws DomainError 403, 404, 412 */
  async lock(id: string, rowVersion: number, permission: string): Promise<TenderEntity> {
    const [seen] = await this.unitOfWork.query('select 1 from tender where id = $1 and id = any (app_tenders())', [id]);
    const row = seen
      ? await this.unitOfWork.repo(TenderEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId, tenderId: id });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert(row: Partial<TenderEntity> & Pick<TenderEntity, 'programmeId' | 'code' | 'title'>): Promise<string> {
    const id = newId();
    await this.unitOfWork.repo(TenderEntity).insert({ ...row, id, recordedBy: this.unitOfWork.actor.userId });
    await this.index({ ...row, id, description: row.description ?? '' });
    return id;
  }

  async update(row: TenderEntity, change: Partial<TenderEntity>): Promise<void> {
    await this.unitOfWork.repo(TenderEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    await this.index({ ...row, ...change });
  }

  /** The decisions that publication waits for; null: all of the programme. @throws DomainError 422 unknown decision. */
  async waitFor(tenderId: string, programmeId: string, decisionIds: readonly string[] | null): Promise<void> {
    await this.unitOfWork.query('delete from tender_decision where tender_id = $1', [tenderId]);
    const rows = await this.unitOfWork.query(
      `insert into tender_decision (tender_id, decision_id, programme_id)
       select $1, d.id, $2 from scope_decision d where d.programme_id = $2 and ($3::uuid[] is null or d.id = any ($3))
       returning decision_id`,
      [tenderId, programmeId, decisionIds],
    );
    if (!decisionIds || rows.length === decisionIds.length) return;
    throw new DomainError('tender.unknown-decision', {
      fields: [{ pointer: '/decisionIds', code: 'tender.unknown-decision' }],
    });
  }

  async decisionIds(tenderId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'select decision_id as id from tender_decision where tender_id = $1 order by 1',
      [tenderId],
    );
    return rows.map(({ id }) => id);
  }

  /** The row of the programme is the queue: tenders are never removed, so the next number is one more than the last. */
  async nextCode(programmeId: string): Promise<string> {
    await this.unitOfWork.query('select id from programme where id = $1 for no key update', [programmeId]);
    const [row] = await this.unitOfWork.query<{ number: number }>(
      `select coalesce(max(substring(code from '^AANB-([0-9]{1,6})$')::int), 0) + 1 as number from tender where programme_id = $1`,
      [programmeId],
    );
    return `AANB-${row!.number}`;
  }

  private async index(row: Pick<TenderEntity, 'id' | 'programmeId' | 'code' | 'title' | 'description'>): Promise<void> {
    await this.search.put({
      kind: 'tender',
      recordId: row.id,
      programmeId: row.programmeId,
      tenderId: row.id,
      code: row.code,
      title: row.title,
      text: row.description,
      url: `/aanbestedingen/${row.id}`,
    });
  }
}
