import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Files, HandlesJob, JobContext, JobHandler, MEDIA_TYPES, UnitOfWork } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { zipSync } from 'fflate';
import { FinanceFrame, FinanceFrameQuery } from '../../contract-stands/queries/finance-frame.query';
import { DossierAbsence, DossierEntry, DossierQuestion, inOrder, PackedFile } from '../domain/dossier';
import { dossierIndex } from '../exchange/dossier-index';
import { GatherDossier } from './gather-dossier';

export const MAKE_DOSSIER = 'year-end-dossier.make';

const MEGABYTE = 1_048_576;
/** The zip is made in memory. */
const MOST_MEGABYTES = 200;

interface AskedDossier extends Omit<DossierQuestion, 'knownAt'> {
  id: string;
  code: string;
  note: string;
  knownAt: Date;
  fileId: string | null;
  contract: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes the zip of a dossier once; from then on it does not change. */
@Injectable()
@HandlesJob(MAKE_DOSSIER)
export class MakeDossierJob implements JobHandler<{ dossierId: string }> {
  readonly permission = 'year-end-dossier.make';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gather: GatherDossier,
    private readonly frames: FinanceFrameQuery,
    private readonly files: Files,
  ) {}

  async run({ dossierId }: { dossierId: string }, { progress }: JobContext): Promise<void> {
    const dossier = await this.asked(dossierId);
    if (dossier.fileId) return;
    const knownAt = dossier.knownAt.toISOString();
    const frame = await this.frame(dossier, knownAt);
    const { files, absent } = await this.gather.execute({ ...dossier, knownAt }, frame, (path, part) =>
      progress(5 + 85 * part, path.slice(path.lastIndexOf('/') + 1)),
    );
    const entries = inOrder(files).map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) }));
    const index = dossierIndex({ ...dossier, knownAt, entries, absent, madeBy: this.unitOfWork.actor.name }, frame);
    const zip = packed([
      { path: '0 Inhoud.pdf', bytes: await renderPaper(index, 'pdf') },
      { path: '0 Inhoud.xlsx', bytes: await renderPaper(index, 'xlsx') },
      ...files,
    ]);
    await this.keep(dossier, zip, entries, absent);
  }

  /** As known then, so that the same books give the same files. */
  private async frame({ programmeId, year, code, contract }: AskedDossier, knownAt: string): Promise<FinanceFrame> {
    const frame = await this.frames.of({
      ...{ programmeId, municipalityId: null, asOf: `${year}-12-31`, knownOn: LocalDate.at(new Date(knownAt)) },
      ...{ subtitle: [contract, `Contractjaar ${year}`], template: 'Jaardossier 1.0' },
    });
    return { ...frame, createdAt: knownAt, source: { ...frame.source, snapshot: `dossier ${code}` } };
  }

  private async keep(dossier: AskedDossier, zip: Buffer, entries: DossierEntry[], absent: DossierAbsence[]) {
    const { id, programmeId, code } = dossier;
    const fileId = await this.files.store({
      ...{ programmeId, permission: 'year-end-dossier.read', name: `${code}.zip` },
      ...{ mediaType: MEDIA_TYPES.zip, bytes: zip },
    });
    await this.unitOfWork.query(
      `update year_end_dossier set file_id = $2, sha256 = $3, size = $4, entries = $5, absent = $6 where id = $1`,
      [id, fileId, sha256(zip), zip.length, JSON.stringify(entries), JSON.stringify(absent)],
    );
    this.unitOfWork.audit({
      ...{ action: 'year-end-dossier.made', kind: 'year-end-dossier', recordId: id, programmeId },
      after: { code, sha256: sha256(zip), files: entries.length, absent: absent.length },
    });
  }

  private async asked(id: string): Promise<AskedDossier> {
    const [row] = await this.unitOfWork.query<AskedDossier>(
      `select d.id, d.programme_id as "programmeId", d.contract_id as "contractId", d.year, d.code, d.note,
              d.known_at as "knownAt", d.file_id as "fileId", c.code || ' ' || c.title as contract
       from year_end_dossier d join contract c on c.id = d.contract_id where d.id = $1 for update of d`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}

/** @throws DomainError 422 larger than can be made in memory */
function packed(files: readonly PackedFile[]): Buffer {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_MEGABYTES * MEGABYTE)
    throw new DomainError('year-end-dossier.too-large', { params: { limit: MOST_MEGABYTES } });
  const ordered = inOrder(files).map(({ path, bytes }) => [path, new Uint8Array(bytes)] as const);
  return Buffer.from(zipSync(Object.fromEntries(ordered), { level: 6, mtime: new Date(1980, 0, 1) }));
}
