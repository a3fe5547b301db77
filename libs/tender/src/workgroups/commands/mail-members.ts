import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Mail, UnitOfWork } from '@koersvast/platform';
import { MemberAddressQuery, Recipient } from '../queries/member-address.query';

export interface Letter {
  /** What is told, as the key of a message begins: the same kind and words never go to one address twice. */
  kind: 'feedback' | 'minutes';
  programmeId: string;
  workgroupId: string;
  /** What one needs in the workgroup to read the words later. */
  permission: string;
  subject: string;
  body: string;
}

export interface MemberMail {
  subject: string;
  body: string;
  recipients: Recipient[];
  /** Messages written now. */
  sent: number;
  /** Members who had exactly these words before. */
  known: number;
  /** What the words come down to, for the audit. */
  words: string;
}

/** One message for each member of today with an address; members do not see each other's. */
@Injectable()
export class MailMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: MemberAddressQuery,
    private readonly mail: Mail,
  ) {}

  /** With `preview` nothing leaves. @throws DomainError 409 no member has an address. */
  async execute({ kind, subject, body, ...scope }: Letter, preview: boolean): Promise<MemberMail> {
    const recipients = await this.addresses.of(scope.workgroupId);
    const words = createHash('sha256').update(`${subject}\n${body}`).digest('hex');
    if (preview) return { subject, body, recipients, sent: 0, known: 0, words };
    if (recipients.length === 0) throw new DomainError('workgroup.no-recipients', { status: 409 });
    let sent = 0;
    for (const { email } of recipients) {
      const uniqueKey = `${kind}:${scope.workgroupId}:${words}:${email}`;
      if (await this.mail.send({ ...scope, uniqueKey, recipient: email, subject, body })) sent += 1;
    }
    return { subject, body, recipients, sent, known: recipients.length - sent, words };
  }

  /** Says in the audit that it left, without the words. */
  audit(action: string, { programmeId, workgroupId }: Letter, mail: MemberMail, facts: object): void {
    this.unitOfWork.audit({
      action,
      kind: 'workgroup',
      recordId: workgroupId,
      programmeId,
      after: { sent: mail.sent, recipients: mail.recipients.length, words: mail.words, ...facts },
    });
  }
}
