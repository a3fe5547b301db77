import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh } from '../access/request-decorators';
import { UnitOfWork } from '../database/unit-of-work';

/** Search parameters of a list's address, and how its columns stand. */
export interface ViewContent {
  name: string;
  query: Record<string, string>;
  layout: Record<string, unknown>;
  shared: boolean;
}

interface ViewRow {
  programmeId: string;
  ownerId: string;
  shared: boolean;
  rowVersion: number;
}

/** Views that people keep of a list. Personal settings: no audit, and what is thrown away is gone. */
@Injectable()
export class SavedViewStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 409 the name is taken, 403 sharing, 404 no role in the programme. */
  async add(programmeId: string, screen: string, view: ViewContent): Promise<string> {
    this.demandMember(programmeId);
    if (view.shared) this.unitOfWork.actor.demand('saved-view.share', { programmeId });
    await this.demandFreeName(programmeId, screen, view.name, null);
    const id = newId();
    await this.unitOfWork.query(
      `insert into saved_view (id, programme_id, screen, name, query, layout, shared, owner_id)
       values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)`,
      [id, programmeId, screen, view.name, JSON.stringify(view.query), JSON.stringify(view.layout), view.shared, this.unitOfWork.actor.userId], // prettier-ignore
    );
    return id;
  }

  /** Changes a view of one's own. @throws DomainError 403, 404, 409 the name is taken, 412. */
  async change(id: string, rowVersion: number, change: Partial<ViewContent>): Promise<void> {
    const { programmeId, screen } = await this.own(id, rowVersion);
    if (change.shared) this.unitOfWork.actor.demand('saved-view.share', { programmeId });
    if (change.name !== undefined) await this.demandFreeName(programmeId, screen, change.name, id);
    await this.unitOfWork.query(
      `update saved_view set name = coalesce($2, name), query = coalesce($3::jsonb, query), layout = coalesce($4::jsonb, layout),
              shared = coalesce($5, shared), row_version = row_version + 1 where id = $1`,
      [
        id,
        change.name ?? null,
        change.query ? JSON.stringify(change.query) : null,
        change.layout ? JSON.stringify(change.layout) : null,
        change.shared ?? null,
      ],
    );
  }

  /** @throws DomainError 403, 404, 412 */
  async remove(id: string, rowVersion: number): Promise<void> {
    await this.own(id, rowVersion);
    await this.unitOfWork.query('delete from saved_view where id = $1', [id]);
  }

  /** With which view a screen opens for this person; null is the list as it is. */
  async setDefault(programmeId: string, screen: string, viewId: string | null): Promise<void> {
    this.demandMember(programmeId);
    const { userId } = this.unitOfWork.actor;
    await this.unitOfWork.query(
      'delete from saved_view_default where user_id = $1 and programme_id = $2 and screen = $3',
      [userId, programmeId, screen],
    );
    if (viewId === null) return;
    const made = await this.unitOfWork.query(
      `insert into saved_view_default (user_id, programme_id, screen, view_id)
       select $1, programme_id, screen, id from saved_view
       where id = $4 and programme_id = $2 and screen = $3 and (shared or owner_id = $1) returning view_id`,
      [userId, programmeId, screen, viewId],
    );
    if (made.length === 0) throw new DomainError('platform.not-found', { status: 404 });
  }

  private demandMember(programmeId: string): void {
    if (this.unitOfWork.actor.programmes.includes(programmeId)) return;
    throw new DomainError('platform.not-found', { status: 404 });
  }

  private async own(id: string, rowVersion: number): Promise<ViewRow & { screen: string }> {
    const [row] = await this.unitOfWork.query<ViewRow & { screen: string }>(
      `select programme_id as "programmeId", screen, owner_id as "ownerId", shared, row_version as "rowVersion"
       from saved_view where id = $1 for update`,
      [id],
    );
    const { actor } = this.unitOfWork;
    if (!row || !actor.programmes.includes(row.programmeId))
      throw new DomainError('platform.not-found', { status: 404 });
    if (row.ownerId !== actor.userId) {
      throw new DomainError(row.shared ? 'platform.view-of-another' : 'platform.not-found', {
        status: row.shared ? 403 : 404,
      });
    }
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  private async demandFreeName(programmeId: string, screen: string, name: string, id: string | null): Promise<void> {
    const taken = await this.unitOfWork.query(
      `select 1 from saved_view where programme_id = $1 and screen = $2 and owner_id = $3 and lower(name) = lower($4)
         and ($5::uuid is null or id <> $5)`,
      [programmeId, screen, this.unitOfWork.actor.userId, name, id],
    );
    if (taken.length === 0) return;
    const code = 'platform.view-name-taken';
    throw new DomainError(code, { status: 409, fields: [{ pointer: '/name', code }] });
  }
}
