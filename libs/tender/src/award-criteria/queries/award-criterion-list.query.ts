import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { placed, total } from '../domain/criteria-tree';
import { isCompleteScale } from '../domain/scale';
import { weightText } from '../domain/weight';
import type {
  AwardCriterionListResponse,
  AwardCriterionResponse,
  AwardMethodResponse,
} from '../http/award-criterion.response';

type Placed = 'depth' | 'outline' | 'weight' | 'weightBelow' | 'scaleComplete';
type Row = Omit<AwardCriterionResponse, Placed> & { weight: number; position: number };

const SELECT = `
  select c.id, c.programme_id as "programmeId", c.tender_id as "tenderId", c.parent_id as "parentId", c.code, c.kind, c.title,
         c.description, c.weight, c.scale, c.position, c.state, c.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'kind', r.kind, 'title', v.title) order by r.code)
                   from award_criterion_requirement l
                   join requirement r on r.id = l.requirement_id
                   join requirement_version v on v.id = r.current_version_id
                   where l.criterion_id = c.id), '[]') as requirements
  from award_criterion c`;

/** The criteria as a tree, flat and in the order of the paper. */
@Injectable()
export class AwardCriterionListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All living criteria of a tender: a few dozen at most, so in one page. */
  async tree(tenderId: string): Promise<AwardCriterionListResponse> {
    const rows = await this.rows(tenderId);
    return { items: present(rows), next: null, totalWeight: weightText(total(rows)) };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<AwardCriterionResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where c.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const found = present(await this.rows(row.tenderId)).find((one) => one.id === id);
    return found ?? present([{ ...row, parentId: null }])[0]!;
  }

  async method(tenderId: string): Promise<AwardMethodResponse> {
    const [row] = await this.unitOfWork.query<AwardMethodResponse>(
      `select t.id as "tenderId", 'BPKV' as method, coalesce(m.note, '') as note, coalesce(m.tie_rule, '') as "tieRule",
              coalesce(m.row_version, 0) as "rowVersion"
       from tender t left join award_method m on m.tender_id = t.id
       where t.id = $1 and t.id = any ((select app_tenders())::uuid[])`,
      [tenderId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  private rows(tenderId: string): Promise<Row[]> {
    return this.unitOfWork.query<Row>(`${SELECT} where c.tender_id = $1 and c.state <> 'WITHDRAWN'`, [tenderId]);
  }
}

const present = (rows: Row[]): AwardCriterionResponse[] =>
  placed(rows).map(({ node, depth, outline, below }) => ({
    ...node,
    depth,
    outline,
    weight: weightText(node.weight),
    weightBelow: below === null ? null : weightText(below),
    scaleComplete: isCompleteScale(node.scale),
  }));
