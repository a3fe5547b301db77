import { Injectable } from '@nestjs/common';
import { containsBsn, DomainError, LocalDate, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, Files, fileType, KNOWN_EXTENSIONS, SearchIndex, UnitOfWork, UploadedFile } from '@koersvast/platform'; // prettier-ignore
import { IsNull } from 'typeorm';
import { Confidentiality, destroyOn, DocumentKind, FILE_PERMISSION, RetentionRule, WooCategory } from '../domain/document'; // prettier-ignore
import { DocumentLinkEntity } from '../data/document-link.entity';
import { DocumentEntity } from '../data/document.entity';
import { LinkedRecords, LinkKind } from '../queries/linked-record.query';

export interface DocumentContent {
  title: string;
  notes: string;
  kind: DocumentKind;
  confidentiality: Confidentiality;
  wooCategory: WooCategory;
  datedOn: string | null;
  retentionRule: RetentionRule;
  /** The day from which the term counts; null while not known. */
  retentionFrom: string | null;
}

/** The dossier: takes documents in, keeps what is said of them, and lets nothing go. */
@Injectable()
export class KeepDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
    private readonly codes: CodeSeries,
    private readonly records: LinkedRecords,
    private readonly index: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 415 and 422 the file, 422 the record */
  async add(
    programmeId: string,
    content: DocumentContent,
    upload: UploadedFile,
    to: { kind: LinkKind; recordId: string } | null,
  ): Promise<string> {
    const mediaType = typeOf(upload);
    const record = to && (await this.records.demand(programmeId, to.kind, to.recordId));
    const tenderId = record?.tenderId ?? null;
    this.unitOfWork.actor.demand('document.write', { programmeId, tenderId });
    const permission = FILE_PERMISSION[content.confidentiality];
    const { name, bytes } = upload;
    const fileId = await this.files.store({ programmeId, tenderId, permission, name, mediaType, bytes });
    const id = newId();
    const { code } = await this.codes.next(programmeId, programmeId, 'DOC');
    const fileName = (await this.files.find(fileId)).name;
    const recordedBy = this.unitOfWork.actor.userId;
    const row = { ...content, id, programmeId, tenderId, code, fileId, fileName, recordedBy };
    await this.unitOfWork.repo(DocumentEntity).insert({ ...row, destroyOn: termOf(content) });
    if (to) await this.insertLink(programmeId, id, to.kind, to.recordId);
    await this.put(row);
    this.audit('document.added', id, programmeId, { after: { code, ...content, fileName, sha256: upload.sha256, to } });
    return id;
  }

  /** @throws DomainError 403, 404, 409 withdrawn, 412 */
  async change(id: string, rowVersion: number, change: Partial<DocumentContent>): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const content: DocumentContent = { ...contentOf(row), ...change };
    await this.save(row, { ...content, destroyOn: termOf(content) });
    if (content.confidentiality !== row.confidentiality) {
      await this.files.reclassify(row.fileId, FILE_PERMISSION[content.confidentiality]);
    }
    await this.put({ ...row, ...content });
    this.audit('document.changed', id, row.programmeId, { before: contentOf(row), after: content });
  }

  /** The earlier versions stay. @throws DomainError 403, 404, 409 withdrawn, 412, 415 and 422 the file */
  async addVersion(id: string, rowVersion: number, upload: UploadedFile): Promise<void> {
    const mediaType = typeOf(upload);
    const row = await this.lock(id, rowVersion);
    await this.files.addVersion(row.fileId, { name: upload.name, bytes: upload.bytes, mediaType });
    const fileName = (await this.files.find(row.fileId)).name;
    await this.save(row, { fileName });
    await this.put({ ...row, fileName });
    this.audit('document.version-added', id, row.programmeId, { after: { fileName, sha256: upload.sha256 } });
  }

  /** Keeps a document beyond its term, with the reason; null lets the term count again. @throws DomainError 403, 404, 409, 412 */
  async hold(id: string, rowVersion: number, reason: string | null): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.save(row, { holdReason: reason });
    this.audit(reason === null ? 'document.released' : 'document.held', id, row.programmeId, {
      before: { holdReason: row.holdReason },
      after: { holdReason: reason },
    });
  }

  /** Out of the dossier, with the reason; it stays to be read. @throws DomainError 403, 404, 409 held or withdrawn, 412 */
  async withdraw(id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.lock(id, rowVersion);
    if (row.holdReason !== null) throw new DomainError('document.held', { status: 409 });
    await this.save(row, { state: 'WITHDRAWN', withdrawnReason: reason });
    await this.index.remove('document', id);
    this.audit('document.withdrawn', id, row.programmeId, { after: { reason } });
  }

  /** @throws DomainError 403, 404, 409, 412, 422 the record */
  async link(id: string, rowVersion: number, kind: LinkKind, recordId: string): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.records.demand(row.programmeId, kind, recordId);
    await this.insertLink(row.programmeId, id, kind, recordId);
    await this.save(row, {});
    this.audit('document.linked', id, row.programmeId, { after: { kind, recordId } });
  }

  /** @throws DomainError 403, 404, 409, 412 */
  async unlink(id: string, rowVersion: number, linkId: string): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const links = this.unitOfWork.repo(DocumentLinkEntity);
    const gone = await links.findOneBy({ id: linkId, documentId: id, removedAt: IsNull() });
    if (!gone) throw new DomainError('platform.not-found', { status: 404 });
    await links.update(linkId, { removedAt: this.clock.now() });
    await this.save(row, {});
    const { kind, recordId } = gone;
    this.audit('document.unlinked', id, row.programmeId, { before: { kind, recordId }, after: {} });
  }

  private async insertLink(programmeId: string, documentId: string, kind: LinkKind, recordId: string): Promise<void> {
    const links = this.unitOfWork.repo(DocumentLinkEntity);
    const recordedBy = this.unitOfWork.actor.userId;
    if (await links.existsBy({ documentId, kind, recordId, removedAt: IsNull() })) return;
    await links.insert({ id: newId(), programmeId, documentId, kind, recordId, recordedBy });
  }

  private async save({ id, rowVersion }: DocumentEntity, change: Partial<DocumentEntity>): Promise<void> {
    await this.unitOfWork.repo(DocumentEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
  }

  private async lock(id: string, rowVersion: number): Promise<DocumentEntity> {
    const row = await this.unitOfWork
      .repo(DocumentEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('document.write', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('document.withdrawn', { status: 409 });
    return row;
  }

  private put(row: Pick<DocumentEntity, 'id' | 'programmeId' | 'tenderId' | 'code' | 'title' | 'notes' | 'fileName'>) {
    return this.index.put({
      kind: 'document',
      recordId: row.id,
      programmeId: row.programmeId,
      tenderId: row.tenderId,
      code: row.code,
      title: row.title,
      text: `${row.notes} ${row.fileName}`,
      url: `/dossier/${row.id}`,
    });
  }

  private audit(action: string, recordId: string, programmeId: string, facts: { before?: object; after: object }) {
    this.unitOfWork.audit({ action, kind: 'document', recordId, programmeId, ...facts });
  }
}

const contentOf = ({ title, notes, kind, confidentiality, wooCategory, datedOn, retentionRule, retentionFrom }: DocumentContent): DocumentContent => ({ title, notes, kind, confidentiality, wooCategory, datedOn, retentionRule, retentionFrom }); // prettier-ignore

const termOf = ({ retentionRule, retentionFrom }: DocumentContent): LocalDate | null =>
  destroyOn(retentionRule, retentionFrom as LocalDate | null);

/** What may lie in the dossier, by its content; text is looked through for citizen service numbers. */
function typeOf({ name, bytes }: UploadedFile): string {
  const type = fileType(name, bytes);
  if ('wrong' in type) {
    const code = { EMPTY: 'document.file-empty', KIND: 'document.file-kind', LIES: 'document.file-lies' }[type.wrong];
    throw new DomainError(code, {
      status: type.wrong === 'EMPTY' ? 422 : 415,
      params: { extension: type.extension, kinds: KNOWN_EXTENSIONS.join(', ') },
      fields: [{ pointer: '/file', code, params: { extension: type.extension, kinds: KNOWN_EXTENSIONS.join(', ') } }],
    });
  }
  if (type.text && containsBsn(bytes.toString('utf8'))) {
    throw new DomainError('document.file-bsn', { fields: [{ pointer: '/file', code: 'document.file-bsn' }] });
  }
  return type.mediaType;
}
