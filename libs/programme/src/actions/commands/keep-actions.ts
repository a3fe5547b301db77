import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import type { Subject, SubjectScope } from '../../meetings/domain/subject';
import { SubjectQuery } from '../../meetings/queries/subject.query';

export interface ActionContent {
  title: string;
  ownerId: string;
  /** yyyy-mm-dd */
  dueOn: string;
}

interface ActionRow extends SubjectScope, ActionContent {
  id: string;
  state: 'OPEN' | 'DONE' | 'WITHDRAWN';
  rowVersion: number;
}

/** Actions: somebody does something by a day. The owner closes her own; who may write there may close any. */
@Injectable()
export class KeepActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 422 subject, owner or meeting. */
  async add(
    subject: Subject,
    content: ActionContent,
    meetingId: string | null,
    agendaItemId: string | null = null,
  ): Promise<string> {
    const scope = await this.subjects.scopeOf(subject);
    this.unitOfWork.actor.demand('action.write', scope);
    await this.subjects.demandOwner(scope, content.ownerId);
    if (meetingId) await this.demandMeeting(subject, meetingId);
    if (agendaItemId) await this.demandItem(meetingId, agendaItemId);
    const id = newId();
    await this.unitOfWork.query(
      `insert into action_item (id, programme_id, tender_id, workgroup_id, subject_kind, subject_id, meeting_id, title, owner_id,
                                due_on, recorded_by, agenda_item_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        scope.programmeId,
        scope.tenderId,
        scope.workgroupId,
        subject.kind,
        subject.id,
        meetingId,
        content.title,
        content.ownerId,
        content.dueOn,
        this.unitOfWork.actor.userId,
        agendaItemId,
      ],
    );
    this.audit('action.added', id, scope.programmeId, { after: { subject, ...content } });
    return id;
  }

  /** @throws DomainError 409 closed. */
  async change(id: string, rowVersion: number, change: Partial<ActionContent>): Promise<void> {
    const row = await this.lock(id, rowVersion);
    this.unitOfWork.actor.demand('action.write', row);
    const before = { title: row.title, ownerId: row.ownerId, dueOn: row.dueOn };
    const after = { ...before, ...change };
    if (after.ownerId !== before.ownerId) await this.subjects.demandOwner(row, after.ownerId);
    await this.unitOfWork.query(
      'update action_item set title = $2, owner_id = $3, due_on = $4, row_version = row_version + 1 where id = $1',
      [id, after.title, after.ownerId, after.dueOn],
    );
    this.audit('action.changed', id, row.programmeId, { before, after });
  }

  /** Done by the owner, or dropped with a reason by who may write there. */
  async close(id: string, rowVersion: number, state: 'DONE' | 'WITHDRAWN', note: string): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const own = state === 'DONE' && row.ownerId === this.unitOfWork.actor.userId;
    if (!own) this.unitOfWork.actor.demand('action.write', row);
    await this.unitOfWork.query(
      `update action_item set state = $2, closed_note = $3, closed_at = $4, closed_by = $5, row_version = row_version + 1
       where id = $1`,
      [id, state, note, this.clock.now(), this.unitOfWork.actor.userId],
    );
    this.audit(state === 'DONE' ? 'action.done' : 'action.withdrawn', id, row.programmeId, { after: { note } });
  }

  private async lock(id: string, rowVersion: number): Promise<ActionRow> {
    const [row] = await this.unitOfWork.query<ActionRow>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", workgroup_id as "workgroupId", title,
              owner_id as "ownerId", due_on as "dueOn", state, row_version as "rowVersion"
       from action_item where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'OPEN') throw new DomainError('action.closed', { status: 409 });
    return row;
  }

  private async demandMeeting({ kind, id }: Subject, meetingId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      'select id from meeting where id = $1 and subject_kind = $2 and subject_id = $3',
      [meetingId, kind, id],
    );
    if (rows.length > 0) return;
    throw new DomainError('action.unknown-meeting', {
      fields: [{ pointer: '/meetingId', code: 'action.unknown-meeting' }],
    });
  }

  private async demandItem(meetingId: string | null, agendaItemId: string): Promise<void> {
    const rows = await this.unitOfWork.query('select 1 from agenda_item where id = $1 and meeting_id = $2', [
      agendaItemId,
      meetingId,
    ]);
    if (rows.length > 0) return;
    throw new DomainError('agenda.unknown', { fields: [{ pointer: '/agendaItemId', code: 'agenda.unknown' }] });
  }

  private audit(action: string, recordId: string, programmeId: string, facts: { before?: object; after: object }) {
    this.unitOfWork.audit({ action, kind: 'action', recordId, programmeId, ...facts });
  }
}
