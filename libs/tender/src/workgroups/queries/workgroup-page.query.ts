import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type {
  WorkgroupCharterResponse,
  WorkgroupDeliverableResponse,
  WorkgroupMemberResponse,
} from '../http/workgroup.response';

const CHARTER = `
  select w.id, w.programme_id as "programmeId", w.assignment, w.phase, w.row_version as "rowVersion",
         (select coalesce(m.name, m.function) from workgroup_member m where m.workgroup_id = w.id and m.is_lead and m.left_on is null
            and m.withdrawn_at is null) as lead,
         (select jsonb_agg(jsonb_build_object('id', q.id, 'number', q.number, 'label', q.label, 'ask', q.ask, 'answers', (
             select count(*)::int from contribution c where c.workgroup_id = w.id and c.question_id = q.id)) order by q.number)
          from workgroup_question q where q.programme_id = w.programme_id) as questions
  from workgroup w where w.id = $1 and w.id = any (app_workgroups())`;

const MEMBERS = `
  select m.id, m.stakeholder_group as "stakeholderGroup", m.for_clients as "forClients", m.name, m.function, m.email,
         m.is_lead as "isLead", m.joined_on as "joinedOn", m.left_on as "leftOn", m.row_version as "rowVersion",
         case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name, 'possibleBidder', o.possible_bidder) end
           as organisation
  from workgroup_member m left join organisation o on o.id = m.organisation_id
  where m.workgroup_id = $1 and m.withdrawn_at is null
  order by m.left_on is not null, not m.is_lead, m.stakeholder_group, m.name nulls last, m.id limit 500`;

const DELIVERABLES = `
  select d.id, d.title, d.note, d.due_on as "dueOn", d.file_id as "fileId", d.state, d.published_on as "publishedOn",
         d.publication_id as "publicationId", d.published_where as "publishedWhere", d.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'n', v.n, 'name', v.name,
                     'recordedAt', to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                     'published', v.id is not distinct from d.published_file_version_id) order by v.n desc)
                   from file_version v where v.file_id = d.file_id), '[]') as versions
  from workgroup_deliverable d where d.workgroup_id = $1 and d.state <> 'WITHDRAWN' order by d.recorded_at, d.id limit 500`;

/** The page of one workgroup. Members and products only of workgroups that the actor may see. */
@Injectable()
export class WorkgroupPageQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async charter(id: string): Promise<WorkgroupCharterResponse> {
    const [row] = await this.unitOfWork.query<Omit<WorkgroupCharterResponse, 'mayWrite' | 'mayDeliver'>>(CHARTER, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const scope = { programmeId: row.programmeId, workgroupId: id };
    return {
      ...row,
      questions: row.questions ?? [],
      mayWrite: this.unitOfWork.actor.can('workgroup.write', scope),
      mayDeliver: this.unitOfWork.actor.can('workgroup.deliver', scope),
    };
  }

  async members(id: string): Promise<WorkgroupMemberResponse[]> {
    await this.charter(id);
    return this.unitOfWork.query<WorkgroupMemberResponse>(MEMBERS, [id]);
  }

  async member(workgroupId: string, id: string): Promise<WorkgroupMemberResponse> {
    return found((await this.members(workgroupId)).find((one) => one.id === id));
  }

  async deliverables(id: string): Promise<WorkgroupDeliverableResponse[]> {
    await this.charter(id);
    return this.unitOfWork.query<WorkgroupDeliverableResponse>(DELIVERABLES, [id]);
  }

  async deliverable(workgroupId: string, id: string): Promise<WorkgroupDeliverableResponse> {
    return found((await this.deliverables(workgroupId)).find((one) => one.id === id));
  }
}

function found<T>(row: T | undefined): T {
  if (!row) throw new DomainError('platform.not-found', { status: 404 });
  return row;
}
