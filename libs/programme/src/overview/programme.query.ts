import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ProgrammeResponse, ProgrammeSummaryResponse } from './http/programme.response';

const texts = (kind: string) =>
  `(select coalesce(jsonb_agg(s.text order by s.sort), '[]') from programme_statement s where s.programme_id = p.id and s.kind = '${kind}')`;

const numbered = (table: string, fields: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'name', t.name ${fields}) order by t.number), '[]')
    from ${table} t where t.programme_id = p.id)`;

/** One programme on one page: what it is, why, and where its boundary lies. */
const ONE = `
  select p.id, p.code, p.name, p.go_live as "goLiveDate", p.fictitious_amounts as "fictitiousAmounts", p.row_version as "rowVersion",
    ${numbered('track', ", 'id', t.id, 'character', t.character, 'note', t.note")} as tracks,
    ${numbered('guiding_principle', ", 'subPoints', t.sub_points")} as "guidingPrinciples",
    ${numbered('transformation_element', '')} as "transformationElements",
    jsonb_build_object(
      'goals', ${texts('GOAL')}, 'core', ${texts('CORE')}, 'groundRules', ${texts('GROUND_RULE')},
      'stakeholderGroups', ${texts('STAKEHOLDER_GROUP')}, 'governance', ${texts('GOVERNANCE')}, 'budget', ${texts('BUDGET')},
      'partner', ${texts('PARTNER')}, 'safetyInstruments', ${texts('SAFETY_INSTRUMENT')}, 'sourceNotes', ${texts('SOURCE_NOTE')}
    ) as statements,
    (select jsonb_build_object('name', r.name, 'abbreviation', r.abbreviation, 'municipalityCount', r.municipality_count,
       'position', r.position, 'fromDate', r.from_date, 'staysRegional', r.stays_regional, 'alsoMentioned', r.also_mentioned,
       'basis', r.basis) from regional_boundary r where r.programme_id = p.id) as "regionalBoundary"
  from programme p where p.id = $1 and p.id = any ($2)`;

@Injectable()
export class ProgrammeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  mine(): Promise<ProgrammeSummaryResponse[]> {
    return this.unitOfWork.query<ProgrammeSummaryResponse>(
      `select p.id, p.code, p.name, p.go_live as "goLiveDate", p.fictitious_amounts as "fictitiousAmounts",
              array(select m.name from municipality m where m.programme_id = p.id order by m.sort) as municipalities
       from programme p where p.id = any ($1) order by p.name`,
      [this.unitOfWork.actor.programmesWith('programme.read')],
    );
  }

  /** Also right after starting a programme, when the grants of the actor do not show it yet. */
  async one(id: string, justStarted = false): Promise<ProgrammeResponse> {
    const visible = justStarted ? [id] : this.unitOfWork.actor.programmesWith('programme.read');
    const [row] = await this.unitOfWork.query<ProgrammeResponse>(ONE, [id, visible]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
