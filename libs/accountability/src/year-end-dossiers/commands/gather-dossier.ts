import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ExportSources, Files, Texts, UnitOfWork } from '@koersvast/platform';
import type { FinanceFrame } from '../../contract-stands/queries/finance-frame.query';
import { DossierPaper, PAPERS, REGISTERS } from '../chapters/all';
import { ASKED } from '../chapters/register';
import { DossierAbsence, DossierQuestion, PackedFile, safeName } from '../domain/dossier';
import { DossierBooksQuery } from '../queries/dossier-books.query';

const SIGNED = '9 Ondertekende rapporten';
const DECIDED = '10 Besluiten over rapporten';

interface SignedPaper {
  code: string;
  title: string;
  format: string;
  fileId: string;
}

/** Collects what belongs in a dossier: registers read at one moment, papers that exist, and the signed reports as they are. */
@Injectable()
export class GatherDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly books: DossierBooksQuery,
    private readonly sources: ExportSources,
    private readonly files: Files,
    private readonly texts: Texts,
  ) {}

  /** @param progress told after each file, with its path and how far it is from 0 to 1 */
  async execute(
    question: DossierQuestion,
    frame: FinanceFrame,
    progress: (path: string, part: number) => Promise<void>,
  ): Promise<{ files: PackedFile[]; absent: DossierAbsence[] }> {
    const [files, absent]: [PackedFile[], DossierAbsence[]] = [[], []];
    const steps = REGISTERS.length + PAPERS.length;
    for (const [index, register] of REGISTERS.entries()) {
      const bytes = await this.books.file(register, question, frame);
      files.push({ path: `${register.path}.${register.format}`, bytes });
      await progress(register.path, index / steps);
    }
    for (const [index, paper] of PAPERS.entries()) {
      const records = await this.recordsOf(paper, question);
      if (records.length === 0) absent.push({ path: paper.path, reason: paper.per!.none });
      for (const { name, parameters } of records) {
        const path = `${paper.path}${name}`;
        const made = await this.paper(paper, parameters, question);
        if (Buffer.isBuffer(made)) files.push({ path: `${path}.${paper.format}`, bytes: made });
        else absent.push({ path, reason: made.reason });
      }
      await progress(paper.path, (REGISTERS.length + index) / steps);
    }
    const signed = await this.signed(question);
    if (signed.length === 0) absent.push({ path: SIGNED, reason: 'Over dit jaar is geen rapport ondertekend.' });
    const decided = await this.decisions(question);
    if (decided.length === 0) {
      absent.push({ path: `${DECIDED}/10.2`, reason: 'Bij de besluiten over dit jaar is geen stuk gevoegd.' });
    }
    return { files: [...files, ...signed, ...decided], absent };
  }

  /** A paper that does not exist for this contract or that the maker may not see is named, not left out in silence. */
  private async paper({ kind, format }: DossierPaper, parameters: Record<string, string>, question: DossierQuestion) {
    try {
      const source = this.sources.of(kind, format);
      this.unitOfWork.actor.demand(source.permission, { programmeId: question.programmeId });
      return await source.make(parameters, format);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { reason: this.texts.say(error.code, error.params) };
    }
  }

  /** Of what the paper is made: once, or for each record that its question finds, with its place in the name. */
  private async recordsOf({ parametersFor, per }: DossierPaper, question: DossierQuestion) {
    if (!per) return [{ name: '', parameters: parametersFor(question) }];
    const { programmeId, contractId, year, knownAt } = question;
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(`${ASKED} ${per.sql}`, [
      ...[programmeId, contractId, year, knownAt],
    ]);
    return rows.map(({ id, name }, index) => ({
      name: `.${index + 1} ${safeName(name)}`,
      parameters: { ...parametersFor(question), [per.parameter]: id },
    }));
  }

  /** What a college or council laid beside its decision on a report of this year, as it is. */
  private async decisions({ contractId, year, knownAt }: DossierQuestion): Promise<PackedFile[]> {
    const papers = await this.unitOfWork.query<{ name: string; fileId: string }>(
      `select r.code || ' ' || m.name || ' ' || case a.body when 'COLLEGE' then 'college' else 'raad' end || ' ' || v.name as name,
              d.file_id as "fileId"
       from pc_report r join report_adoption a on a.report_id = r.id and a.recorded_at < $3
       join report_adoption_document d on d.adoption_id = a.id and d.recorded_at < $3
       join municipality m on m.id = a.municipality_id
       join lateral (select name from file_version where file_id = d.file_id order by n desc limit 1) v on true
       where r.contract_id = $1 and r.year = $2 order by r.code, m.sort, a.body, a.revision, d.recorded_at, d.id`,
      [contractId, year, knownAt],
    );
    const files: PackedFile[] = [];
    for (const [index, { name, fileId }] of papers.entries()) {
      const { bytes } = await this.files.read(fileId);
      files.push({ path: `${DECIDED}/10.2.${index + 1} ${safeName(name)}`, bytes });
    }
    return files;
  }

  private async signed({ programmeId, contractId, year, knownAt }: DossierQuestion): Promise<PackedFile[]> {
    const papers = await this.unitOfWork.query<SignedPaper>(
      `select s.code, r.title, lower(p.format) as format, p.file_id as "fileId"
       from snapshot s join pc_report r on r.id = s.report_id join snapshot_file p on p.snapshot_id = s.id
       where s.programme_id = $1 and r.contract_id = $2 and s.year = $3 and s.signed_at < $4 order by s.number, p.format`,
      [programmeId, contractId, year, knownAt],
    );
    const files: PackedFile[] = [];
    for (const [index, { code, title, format, fileId }] of papers.entries()) {
      const { bytes } = await this.files.read(fileId);
      files.push({ path: `${SIGNED}/9.${index + 1} ${safeName(`${code} ${title}`)}.${format}`, bytes });
    }
    return files;
  }
}
