import { Injectable } from '@nestjs/common';
import { Clock, Files, Texts, UnitOfWork, UploadedFile, UploadReader } from '@koersvast/platform';
import { Claims, claimsOfPdf, claimsOfWorkbook, FileKind, kindOfFile } from '../domain/claims';
import { byteDifference, cellDifferences } from '../domain/differences';
import type { FileCheckResponse } from '../http/snapshot.response';
import { FileOriginQuery, Origin } from '../queries/file-origin.query';

type Finding = Pick<FileCheckResponse, 'outcome' | 'differenceCount' | 'differences'> & {
  origin: Origin | null;
  params?: Record<string, string | number>;
};

const NOTHING = { differenceCount: null, differences: [] };

/** Says of a file that somebody got whether it is the signed one, and if not, what differs. Nothing of it is kept. */
@Injectable()
export class CheckFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly origins: FileOriginQuery,
    private readonly files: Files,
    private readonly reader: UploadReader,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  /** @throws DomainError 403, 404, and 413-422 for a workbook that cannot be read */
  async execute(programmeId: string, file: UploadedFile): Promise<FileCheckResponse> {
    this.unitOfWork.actor.demand('report.read', { programmeId });
    const format = kindOfFile(file.bytes);
    const finding = await this.find(programmeId, file, format);
    const { origin, outcome, params, ...differences } = finding;
    this.unitOfWork.audit({
      ...{ action: 'snapshot.file-checked', kind: origin ? 'snapshot' : 'programme', programmeId },
      ...{ recordId: origin?.snapshot.id ?? programmeId, after: { outcome, sha256: file.sha256 } },
    });
    const signed = origin?.files.find((one) => one.format === format);
    return {
      ...{ outcome, format, fileName: file.name, size: file.bytes.length, sha256: file.sha256, ...differences },
      text: this.texts.say(`snapshot.check.${outcome}`, { code: origin?.snapshot.code ?? '', ...params }),
      snapshot: origin?.snapshot ?? null,
      signed: signed ? { sha256: signed.sha256, size: signed.size } : null,
      newer: origin ? await this.origins.newerThan(origin.snapshot.id) : null,
      checkedAt: this.clock.now().toISOString(),
    };
  }

  private async find(programmeId: string, { bytes, sha256 }: UploadedFile, format: FileKind): Promise<Finding> {
    const signed = await this.origins.withFile(programmeId, sha256);
    if (signed) return { outcome: 'SIGNED', origin: signed, ...NOTHING };
    if (format === 'OTHER') return { outcome: 'UNKNOWN', origin: null, ...NOTHING };
    const sheets = format === 'XLSX' ? await this.reader.workbook(bytes) : [];
    const claims = format === 'XLSX' ? claimsOfWorkbook(sheets) : claimsOfPdf(bytes);
    const origin = claims.snapshot ? await this.origins.withCode(programmeId, claims.snapshot) : null;
    const kept = origin?.files.find((one) => one.format === format);
    if (!origin || !kept) return this.unsigned(programmeId, claims);
    const { bytes: original } = await this.files.read(kept.fileId);
    return format === 'PDF' ? comparedPdf(origin, original, bytes) : this.comparedSheets(origin, original, sheets);
  }

  private async comparedSheets(origin: Origin, original: Buffer, found: Parameters<typeof cellDifferences>[1]) {
    const { count, items } = cellDifferences(await this.reader.workbook(original), found);
    const outcome = count === 0 ? ('SAME_CONTENT' as const) : ('CHANGED' as const);
    return { outcome, origin, differenceCount: count, differences: items };
  }

  private async unsigned(programmeId: string, { snapshot, contentHash, ours }: Claims): Promise<Finding> {
    const frozen = contentHash ? await this.origins.frozenAs(programmeId, contentHash) : null;
    // What names a snapshot that is not here belongs to another programme, or to nobody.
    const draft = ours && snapshot === null;
    if (!frozen) return { outcome: draft ? 'DRAFT' : 'UNKNOWN', origin: null, ...NOTHING };
    const origin = frozen.snapshot ? await this.origins.withCode(programmeId, frozen.snapshot) : null;
    return { outcome: 'NOT_SIGNED', origin, params: { report: frozen.code }, ...NOTHING };
  }
}

function comparedPdf(origin: Origin, original: Buffer, found: Buffer): Finding {
  const { appended } = byteDifference(original, found);
  return appended === null
    ? { outcome: 'CHANGED', origin, ...NOTHING }
    : { outcome: 'APPENDED', origin, params: { size: appended }, ...NOTHING };
}
