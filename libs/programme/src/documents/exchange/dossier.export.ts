import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource, Files, UnitOfWork } from '@koersvast/platform'; // prettier-ignore
import { renderPaper } from '@koersvast/reports';
import { zipSync } from 'fflate';
import { nameInFolder } from '../domain/document';
import type { DocumentResponse } from '../http/document.response';
import { DocumentQuery } from '../queries/document.query';
import { LINK_KINDS, LinkedRecord, LinkedRecords, LinkKind } from '../queries/linked-record.query';
import { dossierIndex } from './dossier-index';

const MEGABYTE = 1_048_576;
/** The zip is made in memory. */
const MOST_MEGABYTES = 200;

/**
 * The dossier of one record as a zip, or of the whole programme without one: the current version of every document that the
 * asker may see, with an index as workbook and PDF. Parameters `programmeId`, and `kind` with `recordId`.
 */
@Injectable()
@ExportSource('dossier')
export class DossierExport implements ExportPaper {
  readonly permission = 'document.read';
  readonly formats = ['zip'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentQuery,
    private readonly records: LinkedRecords,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const record = await this.record(parameters);
    return record ? `Dossier ${[record.code, record.title].filter(Boolean).join(' ')}` : 'Dossier van het programma';
  }

  async make(parameters: ExportParameters): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const record = await this.record(parameters);
    const documents = await this.all(programmeId, record && { recordKind: parameters.kind as LinkKind, recordId: record.id }); // prettier-ignore
    assertSize(documents);
    const packed: Record<string, Uint8Array> = {};
    for (const { code, title, fileName, fileId } of documents) {
      const { bytes, sha256 } = await this.files.read(fileId);
      packed[nameInFolder(code, title, fileName)] = bytes;
      this.unitOfWork.audit({
        action: 'file.downloaded',
        kind: 'file',
        recordId: fileId,
        programmeId,
        after: { sha256 },
      });
    }
    const index = dossierIndex({
      title: await this.title(parameters),
      ...(await this.programme(programmeId)),
      documents,
      madeBy: this.unitOfWork.actor.name,
      madeAt: this.clock.now().toISOString(),
    });
    packed['00 Inhoud.xlsx'] = await renderPaper(index, 'xlsx');
    packed['00 Inhoud.pdf'] = await renderPaper(index, 'pdf');
    return Buffer.from(zipSync(packed, { level: 0, mtime: new Date(1980, 0, 1) }));
  }

  /** @throws DomainError 422 hidden or not there */
  private async record({ programmeId, kind, recordId }: ExportParameters): Promise<LinkedRecord | null> {
    if (!kind || !recordId) return null;
    if (!LINK_KINDS.includes(kind as LinkKind)) throw new DomainError('document.unknown-record');
    return this.records.demand(programmeId!, kind as LinkKind, recordId);
  }

  private async all(programmeId: string, of: { recordKind: LinkKind; recordId: string } | null) {
    const found = await everyItem((paging) => this.documents.page(programmeId, { ...of, sort: 'code', ...paging }));
    if (found.length === 0) throw new DomainError('document.nothing');
    return found;
  }

  private async programme(id: string): Promise<{ organisation: string; fictitious: boolean }> {
    const [row] = await this.unitOfWork.query<{ organisation: string; fictitious: boolean }>(
      'select name as organisation, fictitious_amounts as fictitious from programme where id = $1',
      [id],
    );
    return row!;
  }
}

function assertSize(documents: readonly DocumentResponse[]): void {
  const size = Math.ceil(documents.reduce((sum, one) => sum + one.size, 0) / MEGABYTE);
  if (size > MOST_MEGABYTES) throw new DomainError('document.too-much', { params: { size, limit: MOST_MEGABYTES } });
}
