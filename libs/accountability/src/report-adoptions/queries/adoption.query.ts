import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { HeldDecision, standingOf } from '../domain/adoption';
import type {
  ReportAdoptionListResponse,
  ReportAdoptionResponse,
  ReportAdoptionRowResponse,
} from '../http/report-adoption.response';

interface ScopeRow {
  programmeId: string;
  municipalityId: string;
  municipality: string;
}

type Row = Omit<ReportAdoptionResponse, 'recordedAt'> & { recordedAt: Date; revision: number };

const SCOPE = `
  select r.programme_id as "programmeId", m.id as "municipalityId", m.name as municipality
  from pc_report r join municipality m on m.programme_id = r.programme_id
  where r.id = $1 and (r.municipality_id is null or r.municipality_id = m.id) order by m.sort`;

const DECISIONS = `
  select a.id, a.municipality_id as "municipalityId", a.body, a.revision, a.outcome, a.decided_on as "decidedOn", a.reference,
         a.note, a.recorded_at as "recordedAt", u.name as "recordedBy",
         coalesce((select jsonb_agg(jsonb_build_object('fileId', d.file_id, 'name', v.name) order by d.recorded_at, d.id)
                   from report_adoption_document d
                   join lateral (select name from file_version where file_id = d.file_id order by n desc limit 1) v on true
                   where d.adoption_id = a.id), '[]') as documents
  from report_adoption a left join user_account u on u.id = a.recorded_by
  where a.report_id = $1 and ($2::timestamptz is null or a.recorded_at < $2)
  order by a.municipality_id, a.body, a.revision desc`;

/** What the colleges and councils decided on a report, and where the joint decision stands. */
@Injectable()
export class AdoptionQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param knownBefore only what was recorded before this moment, ISO 8601; none: now. @throws DomainError 404 */
  async of(reportId: string, knownBefore?: string): Promise<ReportAdoptionListResponse> {
    const scope = await this.unitOfWork.query<ScopeRow>(SCOPE, [reportId]);
    const [first] = scope;
    const { actor } = this.unitOfWork;
    if (!first || !actor.can('report.read', { programmeId: first.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const rows = await this.unitOfWork.query<Row>(DECISIONS, [reportId, knownBefore ?? null]);
    const items = scope.map((each): ReportAdoptionRowResponse => {
      const own = rows.filter(({ municipalityId }) => municipalityId === each.municipalityId);
      const { programmeId, municipalityId, municipality } = each;
      return {
        municipalityId,
        municipality,
        college: heldOf(own, 'COLLEGE'),
        council: heldOf(own, 'COUNCIL'),
        earlier: own.filter((row) => row !== lastOf(own, row.body) || row.outcome === 'REVOKED').map(present),
        mayRecord: actor.can('report-adoption.write', { programmeId, municipalityId }),
      };
    });
    const held = items.flatMap(({ municipalityId, college, council }) =>
      [college, council].flatMap((each): HeldDecision[] =>
        each ? [{ ...each, municipalityId, decidedOn: LocalDate.parse(each.decidedOn) }] : [],
      ),
    );
    return {
      items,
      standing: standingOf(
        scope.map(({ municipalityId }) => municipalityId),
        held,
      ),
    };
  }
}

/** Rows come with the last revision first. */
const lastOf = (rows: readonly Row[], body: Row['body']) => rows.find((row) => row.body === body);

function heldOf(rows: readonly Row[], body: Row['body']): ReportAdoptionResponse | null {
  const last = lastOf(rows, body);
  return last && last.outcome !== 'REVOKED' ? present(last) : null;
}

const present = ({ revision: _, recordedAt, ...row }: Row): ReportAdoptionResponse => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
});
