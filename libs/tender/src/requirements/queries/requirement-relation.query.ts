import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { LateralType } from '@koersvast/trace';
import { seenAs } from '../domain/requirement-relation';
import type { RequirementLinkResponse } from '../http/requirement-link.response';

type Row = Omit<RequirementLinkResponse, 'relation'> & { type: LateralType; downstream: boolean };

@Injectable()
export class RequirementRelationQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What this requirement is to others and they to it, as seen from here. */
  async of(requirementId: string): Promise<RequirementLinkResponse[]> {
    const rows = await this.unitOfWork.query<Row>(
      `select l.id, l.type, l.to_id = $1 as downstream, l.state, l.suspect_cause as "suspectCause", l.row_version as "rowVersion",
              jsonb_build_object('id', r.id, 'code', r.code, 'title', v.title, 'state', r.state) as other
       from trace_link l
       join requirement r on r.id = case when l.to_id = $1 then l.from_id else l.to_id end
       join requirement_version v on v.id = r.current_version_id
       where l.from_kind = 'requirement' and l.to_kind = 'requirement' and l.state <> 'WITHDRAWN' and (l.from_id = $1 or l.to_id = $1)
         and exists (select from requirement own where own.id = $1)
       order by r.code`,
      [requirementId],
    );
    return rows.map(({ type, downstream, ...row }) => ({ ...row, relation: seenAs(type, downstream) }));
  }
}
