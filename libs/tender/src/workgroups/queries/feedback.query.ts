import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { FeedbackRow } from '../domain/feedback';

export interface FeedbackHead {
  id: string;
  number: number;
  name: string;
  programmeId: string;
  programme: string;
  municipalities: string;
}

/**
 * What people of the workgroup said, not what was made of it: a sentence that others were merged into is read at those
 * others, a sentence that was split at its parts.
 */
const ROWS = `
  select c.id, c.code, q.number as "questionNumber", q.label as question, v.sentence, c.state = 'MERGED' as merged,
         c.outcome, c.outcome_reason as reason, ad.name as addressee, c.answer, d.title as decision,
         coalesce('spoor ' || tr.number || ' ' || tr.name, 'werkgroep ' || fw.number || ' ' || fw.name) as "forwardedTo",
         (select o.code from contribution_lineage l join contribution o on o.id = l.from_id
          where l.to_id = c.id and l.kind = 'SPLIT' and l.undone_at is null limit 1) as "partOf"
  from contribution c
  join contribution_version v on v.id = c.current_version_id
  join workgroup_question q on q.id = c.question_id
  left join track tr on tr.id = c.forward_track_id
  left join workgroup fw on fw.id = c.forward_workgroup_id
  left join user_account ad on ad.id = c.addressee_id
  left join scope_decision d on d.id = c.decision_id
  where c.workgroup_id = $1 and c.state in ('OPEN', 'TREATED', 'MERGED')
    and not exists (select from contribution_lineage l where l.to_id = c.id and l.kind = 'MERGE' and l.undone_at is null)
  order by q.number, c.code limit 5000`;

/** The feedback list of one workgroup, and who is to read it. */
@Injectable()
export class FeedbackQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async head(workgroupId: string): Promise<FeedbackHead> {
    const [head] = await this.unitOfWork.query<FeedbackHead>(
      `select w.id, w.number, w.name, p.id as "programmeId", p.name as programme,
              (select string_agg(m.name, ', ' order by m.sort) from municipality m where m.programme_id = p.id) as municipalities
       from workgroup w join programme p on p.id = w.programme_id where w.id = $1 and w.id = any (app_workgroups())`,
      [workgroupId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    return head;
  }

  rows(workgroupId: string): Promise<FeedbackRow[]> {
    return this.unitOfWork.query<FeedbackRow>(ROWS, [workgroupId]);
  }
}
