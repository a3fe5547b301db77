import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { renderPdf, renderXlsx } from '@koersvast/reports';
import { UnitOfWork } from '@koersvast/platform';
import { hashOf, readInputs } from '../../pc-reports/domain/report-inputs';
import { composeDocument } from '../../pc-reports/exchange/compose-document';

export const PAPER_FORMATS = ['PDF', 'XLSX'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export interface Paper {
  format: PaperFormat;
  bytes: Buffer;
  sha256: string;
}

export interface StoredSnapshot {
  id: string;
  programmeId: string;
  code: string;
  /** Hash that was signed. */
  hash: string;
  inputs: string;
  template: string;
  preparedBy: string;
  signedBy: string;
  signedAt: Date;
  verifyAt: string;
}

/** Renders the papers of a snapshot, from its stored inputs and its signature alone. */
@Injectable()
export class SnapshotPapers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 when it is not there for this actor. */
  async stored(id: string): Promise<StoredSnapshot> {
    const [row] = await this.unitOfWork.query<StoredSnapshot>(
      `select s.id, s.programme_id as "programmeId", s.code, s.hash, f.inputs, f.template, s.prepared_by as "preparedBy",
              s.signed_by as "signedBy", s.signed_at as "signedAt", s.verify_at as "verifyAt"
       from snapshot s join pc_report_freeze f on f.id = s.freeze_id where s.id = $1`,
      [id],
    );
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }

  async render({ inputs, hash, signedAt, ...signature }: StoredSnapshot): Promise<Paper[]> {
    const document = composeDocument(readInputs(inputs), hash, { ...signature, signedAt: signedAt.toISOString() });
    return [paper('PDF', await renderPdf(document)), paper('XLSX', await renderXlsx(document))];
  }
}

const paper = (format: PaperFormat, bytes: Buffer): Paper => ({ format, bytes, sha256: hashOf(bytes) });
