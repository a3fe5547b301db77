import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { Subject, SubjectScope } from '../domain/subject';
import { SubjectQuery } from '../queries/subject.query';

export interface MeetingContent {
  title: string;
  /** yyyy-mm-dd */
  heldOn: string;
  place: string;
  agenda: string;
}

export type MeetingState = 'PLANNED' | 'HELD' | 'WITHDRAWN';

interface MeetingRow extends SubjectScope, MeetingContent {
  id: string;
  subjectKind: Subject['kind'];
  subjectId: string;
  state: MeetingState;
  rowVersion: number;
}

/** Meetings with their minutes and decisions. Minutes and decisions are only ever added to. */
@Injectable()
export class KeepMeetings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectQuery,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** @throws DomainError 403/404, 422 subject. */
  async plan(subject: Subject, content: MeetingContent): Promise<string> {
    const scope = await this.subjects.scopeOf(subject);
    this.unitOfWork.actor.demand('meeting.write', scope);
    const id = newId();
    await this.unitOfWork.query(
      `insert into meeting (id, programme_id, tender_id, workgroup_id, subject_kind, subject_id, title, held_on, place, agenda, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        scope.programmeId,
        scope.tenderId,
        scope.workgroupId,
        subject.kind,
        subject.id,
        content.title,
        content.heldOn,
        content.place,
        content.agenda,
        this.unitOfWork.actor.userId,
      ],
    );
    this.audit('meeting.planned', id, scope.programmeId, { after: { subject, ...content } });
    await this.index({ id, ...scope, ...content }, content.agenda);
    return id;
  }

  async change(id: string, rowVersion: number, change: Partial<MeetingContent>): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const before = { title: row.title, heldOn: row.heldOn, place: row.place, agenda: row.agenda };
    const after = { ...before, ...change };
    await this.unitOfWork.query(
      `update meeting set title = $2, held_on = $3, place = $4, agenda = $5, row_version = row_version + 1 where id = $1`,
      [id, after.title, after.heldOn, after.place, after.agenda],
    );
    this.audit('meeting.changed', id, row.programmeId, { before, after });
    await this.index({ ...row, ...after }, after.agenda);
  }

  /** @throws DomainError 409 minutes stand: what was said cannot be called off. */
  async withdraw(id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.lock(id, rowVersion);
    if (row.state === 'HELD') throw new DomainError('meeting.held', { status: 409 });
    await this.setState(id, 'WITHDRAWN');
    this.audit('meeting.withdrawn', id, row.programmeId, { before: { state: row.state }, after: { reason } });
    await this.searchIndex.remove('meeting', id);
  }

  /** Adds a version of the minutes; the meeting is then held. */
  async minute(id: string, rowVersion: number, text: string, changeReason: string | null): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const n = await this.append('meeting_minutes', row, { text, change_reason: changeReason });
    await this.setState(id, 'HELD');
    this.audit('meeting.minuted', id, row.programmeId, { after: { version: n, changeReason } });
    await this.index(row, text);
  }

  async decide(id: string, rowVersion: number, text: string): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const n = await this.append('meeting_decision', row, { text });
    await this.setState(id, row.state);
    this.audit('meeting.decided', id, row.programmeId, { after: { n, text } });
  }

  private async append(
    table: 'meeting_minutes' | 'meeting_decision',
    { id, programmeId, tenderId, workgroupId }: MeetingRow,
    words: Record<string, string | null>,
  ): Promise<number> {
    const [last] = await this.unitOfWork.query<{ n: number }>(
      `select coalesce(max(n), 0)::int + 1 as n from ${table} where meeting_id = $1`,
      [id],
    );
    const row = {
      id: newId(),
      programme_id: programmeId,
      tender_id: tenderId,
      workgroup_id: workgroupId,
      meeting_id: id,
      n: last!.n,
      recorded_by: this.unitOfWork.actor.userId,
      ...words,
    };
    const columns = Object.keys(row);
    await this.unitOfWork.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    return last!.n;
  }

  private async lock(id: string, rowVersion: number): Promise<MeetingRow> {
    const [row] = await this.unitOfWork.query<MeetingRow>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", workgroup_id as "workgroupId", title,
              held_on as "heldOn", place, agenda, subject_kind as "subjectKind", subject_id as "subjectId", state,
              row_version as "rowVersion"
       from meeting where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('meeting.write', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('meeting.withdrawn', { status: 409 });
    return row;
  }

  private async setState(id: string, state: MeetingState): Promise<void> {
    await this.unitOfWork.query('update meeting set state = $2, row_version = row_version + 1 where id = $1', [
      id,
      state,
    ]);
  }

  private index(
    { id, programmeId, tenderId, workgroupId, title, heldOn }: { id: string } & SubjectScope & MeetingContent,
    text: string,
  ): Promise<void> {
    // Without a tender or workgroup the search would show it to everybody: then it is found in its own list only.
    if (!tenderId && !workgroupId) return Promise.resolve();
    const url = `/overleggen/${id}`;
    return this.searchIndex.put({
      kind: 'meeting',
      recordId: id,
      programmeId,
      tenderId,
      workgroupId,
      code: heldOn,
      title,
      text,
      url,
    });
  }

  private audit(action: string, recordId: string, programmeId: string, facts: { before?: object; after: object }) {
    this.unitOfWork.audit({ action, kind: 'meeting', recordId, programmeId, ...facts });
  }
}
