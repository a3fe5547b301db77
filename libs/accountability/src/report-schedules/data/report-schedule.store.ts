import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { Recurrence } from '../domain/recurrence';
import type { Recipient, ScheduleContent, ScheduleState } from '../domain/schedule';
import type { ScheduledFormat } from '../domain/scheduled-paper';

export interface ScheduleRow extends Recurrence {
  id: string;
  programmeId: string;
  contractId: string;
  municipalityId: string | null;
  title: string;
  paper: string;
  format: ScheduledFormat;
  message: string;
  state: ScheduleState;
  stateReason: string;
  nextRunAt: Date | null;
  ownerId: string;
  rowVersion: number;
}

const ROW = `
  select id, programme_id as "programmeId", contract_id as "contractId", municipality_id as "municipalityId", title, paper,
         format, message, rhythm, place, every_months as "everyMonths", first_month as "firstMonth", at_time as "atTime",
         state, state_reason as "stateReason", next_run_at as "nextRunAt", owner_id as "ownerId", row_version as "rowVersion"
  from report_schedule`;

/** Reads for change and writes schedules with their recipients. */
@Injectable()
export class ReportScheduleStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For change; others wait. @throws DomainError 403, 404, 412 stale */
  async lock(id: string, rowVersion: number): Promise<ScheduleRow> {
    const [row] = await this.unitOfWork.query<ScheduleRow>(`${ROW} where id = $1 for update`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('report-schedule.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** The schedule when it is due at a moment and nobody else has it in hand. */
  async due(id: string, now: Date): Promise<ScheduleRow | undefined> {
    const [row] = await this.unitOfWork.query<ScheduleRow>(
      `${ROW} where id = $1 and state = 'ACTIVE' and next_run_at <= $2 for update skip locked`,
      [id, now],
    );
    return row;
  }

  async insert(programmeId: string, content: ScheduleContent, nextRunAt: Date): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      `insert into report_schedule (id, programme_id, contract_id, municipality_id, title, paper, format, message, rhythm,
         place, every_months, first_month, at_time, next_run_at, owner_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [id, programmeId, ...values(content), nextRunAt, this.unitOfWork.actor.userId],
    );
    await this.addRecipients(id, programmeId, content.recipients);
    return id;
  }

  /** The whole of what people fill in; who changes it, owns it from now on. */
  async update({ id, programmeId }: ScheduleRow, content: ScheduleContent, nextRunAt: Date | null): Promise<void> {
    await this.unitOfWork.query(
      `update report_schedule set contract_id = $2, municipality_id = $3, title = $4, paper = $5, format = $6, message = $7,
         rhythm = $8, place = $9, every_months = $10, first_month = $11, at_time = $12, next_run_at = $13, owner_id = $14,
         row_version = row_version + 1 where id = $1`,
      [id, ...values(content), nextRunAt, this.unitOfWork.actor.userId],
    );
    await this.unitOfWork.query('delete from report_schedule_recipient where schedule_id = $1', [id]);
    await this.addRecipients(id, programmeId, content.recipients);
  }

  async setState(id: string, state: ScheduleState, reason: string, nextRunAt: Date | null): Promise<void> {
    await this.unitOfWork.query(
      `update report_schedule set state = $2, state_reason = $3, next_run_at = $4, row_version = row_version + 1 where id = $1`,
      [id, state, reason, nextRunAt],
    );
  }

  async moveOn(id: string, nextRunAt: Date): Promise<void> {
    await this.unitOfWork.query('update report_schedule set next_run_at = $2 where id = $1', [id, nextRunAt]);
  }

  recipients(id: string): Promise<Recipient[]> {
    return this.unitOfWork.query<Recipient>(
      `select user_id as "userId", address, reason from report_schedule_recipient where schedule_id = $1
       order by address nulls first, user_id`,
      [id],
    );
  }

  private async addRecipients(id: string, programmeId: string, recipients: readonly Recipient[]): Promise<void> {
    for (const { userId, address, reason } of recipients) {
      await this.unitOfWork.query(
        `insert into report_schedule_recipient (id, programme_id, schedule_id, user_id, address, reason)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), programmeId, id, userId, address, reason],
      );
    }
  }
}

const values = (content: ScheduleContent): unknown[] => [
  ...[content.contractId, content.municipalityId, content.title, content.paper, content.format, content.message],
  ...[content.rhythm, content.place, content.everyMonths, content.firstMonth, content.atTime],
];
