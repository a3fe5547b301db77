import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource, UnitOfWork } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { FinanceFrameQuery } from '../../contract-stands/queries/finance-frame.query';
import { AdoptionQuery } from '../queries/adoption.query';
import { DecidedReport, decisionList } from './decision-list';

type Row = Omit<DecidedReport, 'signedAt'> & {
  programmeId: string;
  municipalityId: string | null;
  asOf: string;
  signedAt: Date | null;
};

/** Besluitenlijst of a signed report; parameters `reportId` and, as known before a moment, `knownBefore` (ISO 8601). */
@Injectable()
@ExportSource('report-decisions')
export class DecisionsExport implements ExportPaper {
  readonly permission = 'report.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly adoptions: AdoptionQuery,
    private readonly frames: FinanceFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code } = await this.report(exportParameter(parameters, 'reportId'));
    return `Besluiten over ${code}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx' | 'xlsx'): Promise<Buffer> {
    const id = exportParameter(parameters, 'reportId');
    const { programmeId, municipalityId, asOf, signedAt, ...report } = await this.report(id);
    const frame = await this.frames.of({
      ...{ programmeId, municipalityId, asOf, knownOn: null, template: 'Besluiten 1.0' },
      subtitle: [`${report.code} ${report.title}`],
    });
    const decided = { ...report, signedAt: signedAt.toISOString() };
    return renderPaper(decisionList(decided, await this.adoptions.of(id, parameters.knownBefore), frame), format);
  }

  /** @throws DomainError 404, 409 not signed */
  private async report(id: string): Promise<Row & { signedAt: Date }> {
    const [row] = await this.unitOfWork.query<Row>(
      `select r.programme_id as "programmeId", r.municipality_id as "municipalityId", r.as_of as "asOf", r.code, r.title,
              r.version_number as "versionNumber", s.code as snapshot, s.hash as "contentHash", s.signed_by as "signedBy",
              s.signed_at as "signedAt"
       from pc_report r left join snapshot s on s.report_id = r.id where r.id = $1`,
      [id],
    );
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    if (!row.signedAt) throw new DomainError('report-adoption.not-signed', { status: 409 });
    return { ...row, signedAt: row.signedAt };
  }
}
