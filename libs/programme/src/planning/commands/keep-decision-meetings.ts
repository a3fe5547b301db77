import { Injectable } from '@nestjs/common';
import { addWorkingDays, DomainError, type LocalDate, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { AddMeetingsRequest } from '../http/decision-meeting.request';

interface MeetingRow {
  programmeId: string;
  municipalityId: string;
  body: string;
  meetsOn: string;
  deliverOn: string;
  rowVersion: number;
}

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** The days on which colleges and councils meet, with the last day to hand in papers. */
@Injectable()
export class KeepDecisionMeetings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Adds the days that are not there yet: a list that is pasted twice adds nothing. Without a day of its own the papers
   * go in `deliveryDays` working days before the meeting.
   * @throws DomainError 403/404, 422 municipality of another programme, papers after the meeting.
   */
  async add(programmeId: string, request: AddMeetingsRequest): Promise<{ added: number; present: number }> {
    const { municipalityId, body, deliveryDays, dates } = request;
    this.unitOfWork.actor.demand('decision-calendar.write', { programmeId, municipalityId });
    await this.demandMunicipality(programmeId, municipalityId);
    const rows = dates.map(({ meetsOn, deliverOn }, index) => {
      const delivered = deliverOn ?? addWorkingDays(meetsOn as LocalDate, -deliveryDays);
      if (delivered > meetsOn) throw refusal('decision-meeting.deliver-after', `/dates/${index}/deliverOn`);
      return { id: newId(), meetsOn, deliverOn: delivered };
    });
    const made = await this.unitOfWork.query<{ id: string; meetsOn: string; deliverOn: string }>(
      `insert into decision_meeting (id, programme_id, municipality_id, body, meets_on, deliver_on, recorded_by)
       select row.id, $1, $2, $3, row."meetsOn", row."deliverOn", $4
       from jsonb_to_recordset($5::jsonb) as row(id uuid, "meetsOn" date, "deliverOn" date)
       on conflict (municipality_id, body, meets_on) where state = 'PLANNED' do nothing
       returning id, meets_on as "meetsOn", deliver_on as "deliverOn"`,
      [programmeId, municipalityId, body, this.unitOfWork.actor.userId, JSON.stringify(rows)],
    );
    for (const { id, ...after } of made) this.audit('added', id, programmeId, { municipalityId, body, ...after });
    return { added: made.length, present: rows.length - made.length };
  }

  /**
   * Another day for the meeting, or to hand in the papers.
   * @throws DomainError 403/404, 409 the body meets already that day, 412, 422 papers after the meeting.
   */
  async revise(id: string, change: { meetsOn?: string; deliverOn?: string }, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const { programmeId, municipalityId, body, rowVersion: _, ...before } = row;
    const after = { meetsOn: change.meetsOn ?? row.meetsOn, deliverOn: change.deliverOn ?? row.deliverOn };
    if (after.deliverOn > after.meetsOn) throw refusal('decision-meeting.deliver-after', '/deliverOn');
    const [other] = await this.unitOfWork.query(
      `select 1 from decision_meeting where municipality_id = $1 and body = $2 and meets_on = $3 and id <> $4 and state = 'PLANNED'`,
      [municipalityId, body, after.meetsOn, id],
    );
    if (other) {
      const code = 'decision-meeting.same-day';
      throw new DomainError(code, { status: 409, fields: [{ pointer: '/meetsOn', code }] });
    }
    await this.unitOfWork.query(
      'update decision_meeting set meets_on = $2, deliver_on = $3, row_version = row_version + 1 where id = $1',
      [id, after.meetsOn, after.deliverOn],
    );
    this.audit('revised', id, programmeId, { municipalityId, body, ...after }, before);
  }

  /** A meeting that is called off. @throws DomainError 403/404, 412. */
  async withdraw(id: string, rowVersion: number): Promise<void> {
    const { programmeId, municipalityId, meetsOn } = await this.lock(id, rowVersion);
    await this.unitOfWork.query(
      `update decision_meeting set state = 'WITHDRAWN', row_version = row_version + 1 where id = $1`,
      [id],
    );
    this.audit('withdrawn', id, programmeId, { municipalityId, meetsOn });
  }

  private async lock(id: string, rowVersion: number): Promise<MeetingRow> {
    const [row] = await this.unitOfWork.query<MeetingRow>(
      `select programme_id as "programmeId", municipality_id as "municipalityId", body, meets_on as "meetsOn", deliver_on as "deliverOn",
              row_version as "rowVersion"
       from decision_meeting where id = $1 and state = 'PLANNED' for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, municipalityId } = row;
    this.unitOfWork.actor.demand('decision-calendar.write', { programmeId, municipalityId });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  private audit(
    deed: 'added' | 'revised' | 'withdrawn',
    recordId: string,
    programmeId: string,
    after: Record<string, unknown>,
    before?: Record<string, unknown>,
  ): void {
    this.unitOfWork.audit({
      action: `decision-meeting.${deed}`,
      kind: 'decision-meeting',
      recordId,
      programmeId,
      ...(before && { before }),
      after,
    });
  }

  private async demandMunicipality(programmeId: string, municipalityId: string): Promise<void> {
    const [found] = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      municipalityId,
      programmeId,
    ]);
    if (!found) throw refusal('decision-meeting.unknown-municipality', '/municipalityId');
  }
}
