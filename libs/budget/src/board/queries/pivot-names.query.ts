import { Injectable } from '@nestjs/common';
import { MONTH_NAMES } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';
import { PivotDimension, UNNAMED } from '../domain/pivot';
import { JOINT_BODY } from '../domain/route-facts';

interface Member {
  name: string;
  /** Place in the order of its dimension. */
  at: string;
}

const NAMES = `
  select 'municipality' as dimension, id::text, name, to_char(sort, '0000') as at from municipality where programme_id = $1
  union all
  select 'building-block', id::text, name, to_char(number, '0000') from building_block where programme_id = $1
  union all
  select 'task-field', code, code || ' ' || name, code from iv3_code
  where kind = 'TASK_FIELD' and (programme_id is null or programme_id = $1)
    and valid_from <= make_date($2, 12, 31) and (valid_to is null or valid_to > make_date($2, 1, 1))
  union all
  select 'programme', p.municipality_id || ':' || p.code, p.code || ' ' || p.name || ' (' || m.name || ')',
         to_char(m.sort, '0000') || p.code
  from budget_programme p join municipality m on m.id = p.municipality_id
  where m.programme_id = $1 and p.valid_from <= make_date($2, 12, 31) and (p.valid_to is null or p.valid_to > make_date($2, 1, 1))`;

/** What the members of the divisions are called, and in which order they stand. */
export class PivotNames {
  constructor(
    private readonly members: Map<string, Member>,
    private readonly texts: Texts,
  ) {}

  of(dimension: PivotDimension, id: string): string {
    if (id === UNNAMED) return this.texts.say(`budget.pivot.unnamed.${dimension}`);
    if (id === JOINT_BODY) return this.texts.say('budget.pivot.joint-body');
    if (dimension === 'month') return MONTH_NAMES[Number(id.slice(5, 7)) - 1]!;
    if (dimension === 'quarter') return this.texts.say('budget.pivot.quarter-of', { n: id.slice(-1) });
    if (dimension === 'legal-basis') return this.texts.say(`budget.legal-basis.${id}`);
    return this.members.get(`${dimension}/${id}`)?.name ?? id.split(':').at(-1)!;
  }

  readonly compare = (dimension: PivotDimension, a: string, b: string): number => {
    // The joint body comes after the municipalities.
    const at = (id: string) => (id === JOINT_BODY ? '~' : placeAt(id));
    const placeAt = (id: string) => this.members.get(`${dimension}/${id}`)?.at ?? id;
    return at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0;
  };
}

@Injectable()
export class PivotNamesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async of(programmeId: string, year: number): Promise<PivotNames> {
    const rows = await this.unitOfWork.query<Member & { dimension: string; id: string }>(NAMES, [programmeId, year]);
    return new PivotNames(new Map(rows.map((row) => [`${row.dimension}/${row.id}`, row])), this.texts);
  }
}
