import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';

/** One of the plain registers of this library. */
export interface RecordKind {
  table: string;
  /** As in the audit and in addresses: `organisation-task`. */
  kind: string;
  /** What one needs to change it. */
  permission: string;
}

export type RecordRow = Record<string, unknown> & { id: string; programmeId: string; rowVersion: number };

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What was given: a field that is left out of a change stays as it is. */
export const given = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Plain registers: add and change with right, version and audit. Table and column names come from code, never from input. */
@Injectable()
export class Records {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the id. @throws DomainError 403/404 right. */
  async add(of: RecordKind, programmeId: string, content: object): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand(of.permission, { programmeId });
    const id = newId();
    const row = { id, programmeId, ...content, recordedBy: actor.userId };
    const columns = Object.keys(row).map(snake);
    await this.unitOfWork.query(
      `insert into ${of.table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    this.unitOfWork.audit({ action: `${of.kind}.added`, kind: of.kind, recordId: id, programmeId, after: content });
    return id;
  }

  /** The row, locked until the end of this unit of work. @throws DomainError 403/404, 409 withdrawn, 412 stale. */
  async lock(of: RecordKind, id: string, rowVersion: number): Promise<RecordRow> {
    const [found] = await this.unitOfWork.query(`select * from ${of.table} where id = $1 for update`, [id]);
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    const row = Object.fromEntries(Object.entries(found).map(([name, value]) => [camel(name), value])) as RecordRow;
    this.unitOfWork.actor.demand(of.permission, { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN' || row.withdrawnAt) throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }

  /** Changes a locked row; `action` is the deed in the audit, such as `withdrawn`, `beside` what it says besides. */
  async update(of: RecordKind, row: RecordRow, change: object, action = 'changed', beside: object = {}): Promise<void> {
    const entries = Object.entries(given(change));
    const before = Object.fromEntries(entries.map(([name]) => [name, row[name]]));
    const after = { ...Object.fromEntries(entries), ...beside };
    const sets = entries.map(([name], at) => `${snake(name)} = $${at + 2}, `).join('');
    await this.unitOfWork.query(`update ${of.table} set ${sets}row_version = row_version + 1 where id = $1`, [
      row.id,
      ...entries.map(([, value]) => value),
    ]);
    const { id: recordId, programmeId } = row;
    this.unitOfWork.audit({ action: `${of.kind}.${action}`, kind: of.kind, recordId, programmeId, before, after });
  }

  /** Nothing is deleted: it goes out of use, with the reason. @throws DomainError 403/404, 409, 412 */
  async withdraw(of: RecordKind, id: string, rowVersion: number, reason: string): Promise<RecordRow> {
    const row = await this.lock(of, id, rowVersion);
    await this.update(of, row, { state: 'WITHDRAWN', withdrawnReason: reason }, 'withdrawn');
    return row;
  }
}
