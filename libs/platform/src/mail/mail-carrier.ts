import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { createTransport, Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { FileContent } from '../files/files';
import { Settings } from '../config/settings';
import { messageIdOf } from './mail';

export interface OutgoingMail {
  id: string;
  uniqueKey: string;
  recipient: string;
  subject: string;
  body: string;
  recordedAt: Date;
  attachments: readonly FileContent[];
}

const SECONDS = 1_000;

/** Brings a message out: over SMTP, or without SMTP settings as an .eml file in the mail folder under DATA_DIR. */
@Injectable()
export class MailCarrier implements OnModuleDestroy {
  private transport: Transporter | null = null;

  constructor(private readonly settings: Settings) {}

  /** Answers by which way it left. @throws when the server refuses or is away: the job tries again. */
  async carry(mail: OutgoingMail): Promise<'SMTP' | 'FOLDER'> {
    const message = {
      from: this.settings.MAIL_FROM,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      date: mail.recordedAt,
      messageId: messageIdOf(mail.uniqueKey),
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        content: bytes,
      })),
      // The words come from people: nothing in them may name a file or address to be fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (this.settings.SMTP_URL) {
      await this.smtp(this.settings.SMTP_URL).sendMail(message);
      return 'SMTP';
    }
    await this.lay(mail.id, await new MailComposer(message).compile().build());
    return 'FOLDER';
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  private smtp(url: string): Transporter {
    this.transport ??= createTransport(url, {
      connectionTimeout: 10 * SECONDS,
      greetingTimeout: 10 * SECONDS,
      socketTimeout: 30 * SECONDS,
    } as never);
    return this.transport;
  }

  /** Under its own name only when it is whole; a second time is the same file. */
  private async lay(id: string, bytes: Buffer): Promise<void> {
    const folder = join(this.settings.DATA_DIR, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const half = join(folder, `.${id}.half`);
    await writeFile(half, bytes, { mode: 0o600 });
    await rename(half, join(folder, `${id}.eml`));
  }
}
