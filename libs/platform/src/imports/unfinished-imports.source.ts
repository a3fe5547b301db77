import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { WorkItem, WorkSource, WorkSourcePort } from '../work/work-source';

interface UnfinishedRow {
  id: string;
  fileName: string;
  checked: boolean;
  recordedAt: Date;
  total: number;
}

/** Imports that this person began and neither committed nor dropped. */
@Injectable()
@WorkSource('imports')
export class UnfinishedImportsSource implements WorkSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<UnfinishedRow>(
      `select id, file_name as "fileName", state = 'CHECKED' as checked, recorded_at as "recordedAt",
              count(*) over ()::int as total
       from import_batch where programme_id = $1 and recorded_by = $2 and state in ('MAPPING', 'CHECKED')
       order by recorded_at limit $3`,
      [programmeId, this.unitOfWork.actor.userId, limit],
    );
    return { items: rows.map(asItem), total: rows[0]?.total ?? 0 };
  }
}

const asItem = ({ id, fileName, checked, recordedAt }: UnfinishedRow): WorkItem => ({
  group: 'TO_CONFIRM',
  kind: 'import',
  recordId: id,
  code: fileName,
  title: 'Import afmaken',
  reason: checked ? 'Gecontroleerd, nog niet doorgevoerd' : 'Ingelezen, nog niet gecontroleerd',
  url: `/importeren/${id}`,
  sinceAt: recordedAt.toISOString(),
});
