import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { Clock, Files, UnitOfWork } from '@koersvast/platform';
import { AdoptionBody, AdoptionOutcome, assertAdoption, HeldDecision } from '../domain/adoption';

export interface AdoptionInput {
  municipalityId: string;
  body: AdoptionBody;
  outcome: AdoptionOutcome;
  /** 'yyyy-mm-dd' */
  decidedOn: string;
  /** Number of the decision in the records of the municipality. */
  reference: string;
  note: string;
}

interface SignedReport {
  programmeId: string;
  code: string;
  signedAt: Date | null;
}

/** Lays down what a college or council did with a signed report. A mistake is mended by recording it again. */
@Injectable()
export class RecordAdoption {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 not signed, 422 date, order or municipality. */
  async execute(reportId: string, input: AdoptionInput): Promise<string> {
    const { municipalityId, body, outcome, decidedOn, reference, note } = input;
    const report = await this.report(reportId);
    const { programmeId } = report;
    this.unitOfWork.actor.demand('report-adoption.write', { programmeId, municipalityId });
    if (!report.signedAt) throw new DomainError('report-adoption.not-signed', { status: 409 });
    await this.demandScope(reportId, municipalityId);
    const held = await this.held(reportId, municipalityId);
    const next: HeldDecision = { municipalityId, body, outcome, decidedOn: LocalDate.parse(decidedOn) };
    assertAdoption(next, held, LocalDate.at(report.signedAt), LocalDate.parse(this.clock.today()));
    if (outcome !== 'ADOPTED' && note === '') {
      const code = 'report-adoption.note-missing';
      throw new DomainError(code, { fields: [{ pointer: '/note', code }] });
    }
    const id = newId();
    await this.unitOfWork.query(
      `insert into report_adoption (id, programme_id, report_id, municipality_id, body, revision, outcome, decided_on,
         reference, note, recorded_by)
       values ($1, $2, $3, $4, $5, 1 + (select count(*) from report_adoption where report_id = $3 and municipality_id = $4
         and body = $5), $6, $7, $8, $9, $10)`,
      [
        id,
        programmeId,
        reportId,
        municipalityId,
        body,
        outcome,
        decidedOn,
        reference,
        note,
        this.unitOfWork.actor.userId,
      ],
    );
    this.unitOfWork.audit({
      action: 'report-adoption.recorded',
      kind: 'pc-report',
      recordId: reportId,
      programmeId,
      before: held.find((each) => each.body === body) ?? null,
      after: { ...input, report: report.code },
    });
    return id;
  }

  /** Puts the signed paper of a decision beside it. @throws DomainError 403, 404. */
  async attach(adoptionId: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<string> {
    const [row] = await this.unitOfWork.query<{ programmeId: string; municipalityId: string; reportId: string }>(
      `select programme_id as "programmeId", municipality_id as "municipalityId", report_id as "reportId"
       from report_adoption where id = $1`,
      [adoptionId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, municipalityId, reportId } = row;
    this.unitOfWork.actor.demand('report-adoption.write', { programmeId, municipalityId });
    const mediaType = 'application/octet-stream';
    const fileId = await this.files.store({ name, bytes, mediaType, programmeId, permission: 'report.read' });
    await this.unitOfWork.query(
      `insert into report_adoption_document (id, programme_id, adoption_id, file_id, recorded_by) values ($1, $2, $3, $4, $5)`,
      [newId(), programmeId, adoptionId, fileId, this.unitOfWork.actor.userId],
    );
    this.unitOfWork.audit({
      action: 'report-adoption.document-added',
      kind: 'pc-report',
      recordId: reportId,
      programmeId,
      after: { adoptionId, municipalityId, fileId, name },
    });
    return reportId;
  }

  /** Two who record the same decision wait for each other: the report is held. */
  private async report(id: string): Promise<SignedReport> {
    const [report] = await this.unitOfWork.query<SignedReport>(
      `select r.programme_id as "programmeId", r.code,
              (select s.signed_at from snapshot s where s.report_id = r.id) as "signedAt"
       from pc_report r where r.id = $1 for update`,
      [id],
    );
    if (!report) throw new DomainError('platform.not-found', { status: 404 });
    return report;
  }

  private async demandScope(reportId: string, municipalityId: string): Promise<void> {
    const found = await this.unitOfWork.query(
      `select 1 from pc_report r join municipality m on m.programme_id = r.programme_id
       where r.id = $1 and m.id = $2 and (r.municipality_id is null or r.municipality_id = m.id)`,
      [reportId, municipalityId],
    );
    if (found.length > 0) return;
    const code = 'report-adoption.not-in-scope';
    throw new DomainError(code, { fields: [{ pointer: '/municipalityId', code }] });
  }

  private held(reportId: string, municipalityId: string): Promise<HeldDecision[]> {
    return this.unitOfWork.query<HeldDecision>(
      `select distinct on (body) municipality_id as "municipalityId", body, outcome, decided_on as "decidedOn"
       from report_adoption where report_id = $1 and municipality_id = $2 order by body, revision desc`,
      [reportId, municipalityId],
    );
  }
}
