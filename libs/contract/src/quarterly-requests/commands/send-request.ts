import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, Files, Mail, UnitOfWork } from '@koersvast/platform';
import { writeForm } from '@koersvast/sheets';
import type { QuarterlyRequestEntity } from '../data/quarterly-request.entity';
import { QuarterlyRequestStore } from '../data/quarterly-request.store';
import { requestWords } from '../domain/request-mail';
import { FormRequest, periodText, requestForm } from '../exchange/request-form';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `Uitvraag CON-001 2026-Q1.xlsx` */
export const workbookName = ({ contractCode, quarter }: Pick<FormRequest, 'contractCode' | 'quarter'>): string =>
  `Uitvraag ${contractCode} ${quarter}.xlsx`;

/** Brings the workbook to the partner: by mail, or noted as handed over. */
@Injectable()
export class SendRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: QuarterlyRequestStore,
    private readonly files: Files,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** Words to begin with, in the name of who sends. @throws DomainError 403, 404. */
  async words(id: string) {
    const request = await this.store.forForm(id);
    const { userId, name } = this.unitOfWork.actor;
    const [row] = await this.unitOfWork.query<{ email: string }>('select email from user_account where id = $1', [
      userId,
    ]);
    return requestWords({ ...request, period: periodText(request.quarter) }, { name, email: row?.email ?? '' });
  }

  /**
   * By mail. The same words on the same day to the same address leave once.
   * @throws DomainError 403, 404, 409 taken in already, 412 stale, 422 no address
   */
  async mailed(id: string, words: { subject: string; text: string }, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    if (row.recipient === '') {
      throw new DomainError('quarterly.recipient', {
        fields: [{ pointer: '/recipient', code: 'quarterly.recipient' }],
      });
    }
    const fileId = await this.workbook(row);
    await this.mail.send({
      programmeId: row.programmeId,
      permission: 'quarterly-request.read',
      uniqueKey: `quarterly-request:${id}:${row.rowVersion}`,
      recipient: row.recipient,
      subject: words.subject,
      body: words.text,
      fileIds: [fileId],
    });
    await this.sent(row, fileId, 'quarterly-request.mailed');
  }

  /** Downloaded and brought otherwise. @throws DomainError 403, 404, 409, 412. */
  async handedOver(id: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.sent(row, await this.workbook(row), 'quarterly-request.handed-over');
  }

  private async lock(id: string, rowVersion: number): Promise<QuarterlyRequestEntity> {
    const row = await this.store.lock(id, rowVersion);
    if (row.state === 'RECEIVED' || row.state === 'ACCEPTED') throw new DomainError('quarterly.state', { status: 409 });
    return row;
  }

  private async workbook(row: QuarterlyRequestEntity): Promise<string> {
    const request = await this.store.forForm(row.id);
    const bytes = await writeForm(requestForm(request));
    const { programmeId } = row;
    const permission = 'quarterly-request.read';
    return this.files.store({ programmeId, permission, name: workbookName(request), mediaType: XLSX, bytes });
  }

  private async sent(row: QuarterlyRequestEntity, workbookFileId: string, action: string): Promise<void> {
    await this.store.change(row, { state: 'SENT', sentAt: row.sentAt ?? this.clock.now(), workbookFileId });
    const { id: recordId, programmeId, quarter, dueOn } = row;
    this.unitOfWork.audit({ action, kind: 'quarterly-request', recordId, programmeId, after: { quarter, dueOn } });
  }
}
