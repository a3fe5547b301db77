import { Injectable } from '@nestjs/common';
import { Clock, Files, Texts, UnitOfWork, UploadedFile, UploadReader } from '@koersvast/platform';
import { Claims, claimsOfPdf, claimsOfWorkbook, FileKind, kindOfFile } from '../domain/claims';
import { byteDifference, cellDifferences } from '../domain/differences';
import { byteFindings, claimFindings, Finding, pdfFindings, sheetFindings } from '../domain/findings';
import { pageDifference } from '../domain/pdf-parts';
import type { FileCheckResponse } from '../http/snapshot.response';
import { FileOriginQuery, Origin, SignedFile } from '../queries/file-origin.query';

type Sheets = Parameters<typeof cellDifferences>[0];

interface Verdict extends Pick<FileCheckResponse, 'outcome'> {
  origin: Origin | null;
  claims: Claims;
  params?: Record<string, string | number>;
  /** How it differs from the signed file. */
  findings?: Finding[];
  cells?: ReturnType<typeof cellDifferences>;
}

const NO_CLAIMS: Claims = { snapshot: null, contentHash: null, ours: false, producer: null };

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
    const { origin, outcome, params, claims, findings = [], cells } = await this.judge(programmeId, file, format);
    this.unitOfWork.audit({
      ...{ action: 'snapshot.file-checked', kind: origin ? 'snapshot' : 'programme', programmeId },
      ...{ recordId: origin?.snapshot.id ?? programmeId, after: { outcome, sha256: file.sha256 } },
    });
    const signed = origin?.files.find((one) => one.format === format);
    const newer = origin ? await this.origins.newerThan(origin.snapshot.id) : null;
    const code = origin?.snapshot.code ?? claims.snapshot ?? '';
    const all = [...claimFindings(claims, origin?.snapshot ?? null, newer), ...findings];
    const advice = outcome === 'SIGNED' && newer ? 'SIGNED_OLDER' : outcome;
    return {
      ...{ outcome, format, fileName: file.name, size: file.bytes.length, sha256: file.sha256 },
      ...{ differenceCount: cells?.count ?? null, differences: cells?.items ?? [] },
      text: this.texts.say(`snapshot.check.${outcome}`, { code, ...params }),
      findings: all.map((each) => this.texts.say(each.code, each.params)),
      advice: this.texts.say(`snapshot.advice.${advice}`, { code, newer: newer?.code ?? '' }),
      snapshot: origin?.snapshot ?? null,
      signed: signed ? { sha256: signed.sha256, size: signed.size } : null,
      newer,
      checkedAt: this.clock.now().toISOString(),
    };
  }

  private async judge(programmeId: string, { bytes, sha256 }: UploadedFile, format: FileKind): Promise<Verdict> {
    const signed = await this.origins.withFile(programmeId, sha256);
    if (signed) return { outcome: 'SIGNED', origin: signed, claims: NO_CLAIMS };
    if (format === 'OTHER') return { outcome: 'UNKNOWN', origin: null, claims: NO_CLAIMS };
    const sheets = format === 'XLSX' ? await this.reader.workbook(bytes) : [];
    const claims = format === 'XLSX' ? claimsOfWorkbook(sheets) : claimsOfPdf(bytes);
    const origin = claims.snapshot ? await this.origins.withCode(programmeId, claims.snapshot) : null;
    const kept = origin?.files.find((one) => one.format === format);
    if (!origin || !kept) return this.unsigned(programmeId, claims);
    const compared = await this.compared(kept, bytes, format === 'XLSX' ? sheets : null, claims);
    return { origin, claims, ...compared };
  }

  /** @param sheets of a workbook; null for a PDF */
  private async compared(kept: SignedFile, found: Buffer, sheets: Sheets | null, { producer }: Claims) {
    const { bytes: original } = await this.files.read(kept.fileId);
    const { appended, firstAt } = byteDifference(original, found);
    const findings = byteFindings(original.length, found.length, firstAt);
    if (sheets !== null) return this.comparedSheets(original, sheets, findings);
    if (appended !== null) return { outcome: 'APPENDED' as const, params: { size: appended }, findings };
    const pages = pdfFindings(pageDifference(original, found), producer);
    return { outcome: 'CHANGED' as const, findings: [...findings, ...pages] };
  }

  private async comparedSheets(original: Buffer, found: Sheets, bytes: Finding[]) {
    const signed = await this.reader.workbook(original);
    const cells = cellDifferences(signed, found);
    const names = (sheets: Sheets) => sheets.map(({ name }) => name);
    const outcome = cells.count === 0 ? ('SAME_CONTENT' as const) : ('CHANGED' as const);
    return { outcome, cells, findings: [...bytes, ...sheetFindings(names(signed), names(found))] };
  }

  private async unsigned(programmeId: string, claims: Claims): Promise<Verdict> {
    const { snapshot, contentHash, ours } = claims;
    const frozen = contentHash ? await this.origins.frozenAs(programmeId, contentHash) : null;
    // What names a snapshot that is not here belongs to another programme, or to nobody.
    const draft = ours && snapshot === null;
    if (!frozen) return { outcome: draft ? 'DRAFT' : 'UNKNOWN', origin: null, claims };
    const origin = frozen.snapshot ? await this.origins.withCode(programmeId, frozen.snapshot) : null;
    return { outcome: 'NOT_SIGNED', origin, params: { report: frozen.code }, claims };
  }
}
