import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ExportSources, Files, Texts, UnitOfWork } from '@koersvast/platform';
import type { FinanceFrame } from '../../contract-stands/queries/finance-frame.query';
import { DossierPaper, PAPERS, REGISTERS } from '../chapters/all';
import { DossierAbsence, DossierQuestion, PackedFile, safeName } from '../domain/dossier';
import { DossierBooksQuery } from '../queries/dossier-books.query';

const SIGNED = '9 Ondertekende rapporten';

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
      const made = await this.paper(paper, question);
      if (Buffer.isBuffer(made)) files.push({ path: `${paper.path}.${paper.format}`, bytes: made });
      else absent.push({ path: paper.path, reason: made.reason });
      await progress(paper.path, (REGISTERS.length + index) / steps);
    }
    const signed = await this.signed(question);
    if (signed.length === 0) absent.push({ path: SIGNED, reason: 'Over dit jaar is geen rapport ondertekend.' });
    return { files: [...files, ...signed], absent };
  }

  /** A paper that does not exist for this contract or that the maker may not see is named, not left out in silence. */
  private async paper({ kind, format, parametersFor }: DossierPaper, question: DossierQuestion) {
    try {
      const source = this.sources.of(kind, format);
      this.unitOfWork.actor.demand(source.permission, { programmeId: question.programmeId });
      return await source.make(parametersFor(question), format);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { reason: this.texts.say(error.code, error.params) };
    }
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
