import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ContributionResponse } from '../http/contribution.response';

export type ContributionKin = Pick<ContributionResponse, 'mergedFrom' | 'mergedInto' | 'splitInto' | 'splitFrom'>;

interface TieRow {
  self: string;
  kind: 'MERGE' | 'SPLIT';
  /** Whether the other came out of this one. */
  onward: boolean;
  kin: ContributionKin['mergedFrom'][number];
}

const TIES = `
  with ties as materialized (
    select kind, from_id as self, to_id as other, true as onward from contribution_lineage
    where from_id = any ($1) and undone_at is null
    union all
    select kind, to_id, from_id, false from contribution_lineage where to_id = any ($1) and undone_at is null
  )
  select t.self, t.kind, t.onward,
         jsonb_build_object('id', k.id, 'code', k.code, 'sentence', v.sentence, 'workgroup', w.number || ' ' || w.name,
           'author', u.name) as kin
  from ties t
  join contribution k on k.id = t.other
  join contribution_version v on v.id = k.current_version_id
  join workgroup w on w.id = k.workgroup_id
  left join user_account u on u.id = k.recorded_by
  order by k.code`;

/** What sentences were merged or split out of and into, as far as the actor may see those. */
@Injectable()
export class ContributionKinQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Beside the list in a statement of its own: few sentences have kin, and inside it planning costs more than reading. */
  async of(ids: readonly string[]): Promise<(id: string) => ContributionKin> {
    const rows = await this.unitOfWork.prepared<TieRow>(TIES, [ids]);
    return (id) => {
      const pick = (kind: TieRow['kind'], onward: boolean) =>
        rows.filter((row) => row.self === id && row.kind === kind && row.onward === onward).map(({ kin }) => kin);
      return {
        mergedFrom: pick('MERGE', false),
        mergedInto: pick('MERGE', true)[0] ?? null,
        splitInto: pick('SPLIT', true),
        splitFrom: pick('SPLIT', false)[0] ?? null,
      };
    };
  }
}
