import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { outlineOf } from '../domain/requirement-outline';
import type { OutlineBlockResponse, RequirementOutlineResponse } from '../http/requirement.response';

/** The table of contents of a Programma van Eisen: by chapter, and by building block. */
@Injectable()
export class RequirementOutlineQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Counts what the list without filters shows, so withdrawn ones too. */
  async of(programmeId: string, tenderId: string): Promise<RequirementOutlineResponse> {
    const chapters = await this.unitOfWork.query<{ chapter: string; count: number }>(
      'select chapter, count(*)::int as count from requirement where programme_id = $1 and tender_id = $2 group by chapter',
      [programmeId, tenderId],
    );
    const buildingBlocks = await this.unitOfWork.query<OutlineBlockResponse>(
      `select b.id as value, b.number || ' ' || b.name as label, r.count
       from (select building_block_id, count(*)::int as count from requirement
             where programme_id = $1 and tender_id = $2 group by building_block_id) r
       join building_block b on b.id = r.building_block_id order by b.number`,
      [programmeId, tenderId],
    );
    const total = chapters.reduce((sum, { count }) => sum + count, 0);
    return { total, chapters: outlineOf(chapters), buildingBlocks };
  }
}
