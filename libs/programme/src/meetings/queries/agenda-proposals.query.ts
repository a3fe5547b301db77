import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { Subject, SubjectScope } from '../domain/subject';
import { AGENDA_GROUPS, AgendaProposal, AgendaSources } from '../ports/agenda-source';

/** Of each kind of thing at most so many: an agenda is for one meeting. */
const EACH = 10;

/** What asks to be spoken about at a meeting and is not on its agenda yet. */
@Injectable()
export class AgendaProposalsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: AgendaSources,
  ) {}

  /** @throws DomainError 404 */
  async of(meetingId: string): Promise<AgendaProposal[]> {
    const [meeting] = await this.unitOfWork.query<SubjectScope & { kind: Subject['kind']; id: string }>(
      `select programme_id as "programmeId", tender_id as "tenderId", workgroup_id as "workgroupId", subject_kind as kind,
              subject_id as id from meeting where id = $1`,
      [meetingId],
    );
    if (!meeting) throw new DomainError('platform.not-found', { status: 404 });
    const { kind, id, ...scope } = meeting;
    const standing = await this.unitOfWork.query<{ key: string }>(
      `select source_kind || ' ' || source_id as key from agenda_item where meeting_id = $1 and source_id is not null`,
      [meetingId],
    );
    const taken = new Set(standing.map(({ key }) => key));
    const proposals: AgendaProposal[] = [];
    for (const source of this.sources.all()) {
      proposals.push(...(await source.proposals({ ...scope, subject: { kind, id } }, EACH)));
    }
    return proposals
      .filter(({ source }) => !taken.has(`${source.kind} ${source.recordId}`))
      .sort((one, other) => AGENDA_GROUPS.indexOf(one.group) - AGENDA_GROUPS.indexOf(other.group));
  }
}
