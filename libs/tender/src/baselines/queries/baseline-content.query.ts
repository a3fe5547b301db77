import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { BaselineItem } from '../domain/baseline-content';

/** A requirement that could be frozen, and the state it is in now. */
export interface Candidate extends BaselineItem {
  state: string;
}

@Injectable()
export class BaselineContentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The frozen rows in their place. */
  items(baselineId: string): Promise<BaselineItem[]> {
    return this.unitOfWork.query<BaselineItem>(
      `select requirement_id as "requirementId", version_id as "versionId", version_number as "versionNumber", code, kind,
              title, text, rationale, evidence, building_block as "buildingBlock"
       from requirement_baseline_item where baseline_id = $1 order by position`,
      [baselineId],
    );
  }

  /**
   * Requirements as they stand now, locked so that nobody changes them while they are frozen.
   * @param ids only these, or null for all that are adopted or published.
   * @throws DomainError 422 when one of the ids is not there.
   */
  async candidates(tenderId: string, ids: readonly string[] | null): Promise<Candidate[]> {
    const rows = await this.unitOfWork.query<Candidate>(
      `select r.id as "requirementId", v.id as "versionId", v.n as "versionNumber", r.code, r.kind, r.state, v.title, v.text,
              v.rationale, v.evidence, b.name as "buildingBlock"
       from requirement r
       join requirement_version v on v.id = r.current_version_id
       left join building_block b on b.id = v.building_block_id
       where r.tender_id = $1 and (r.id = any ($2) or ($2::uuid[] is null and r.state in ('ADOPTED', 'PUBLISHED')))
       for share of r`,
      [tenderId, ids],
    );
    if (ids && rows.length !== ids.length) {
      throw new DomainError('requirement-baseline.unknown-requirement', {
        fields: [{ pointer: '/requirementIds', code: 'requirement-baseline.unknown-requirement' }],
      });
    }
    return rows;
  }
}
