import { chapterNumber, NO_CHAPTER } from '../domain/requirement-outline';

/** Which requirements: of a list, a sheet or a bulk change. Absent is any. */
export interface RequirementFilter {
  tenderId?: string;
  kind?: string;
  state?: string;
  buildingBlockId?: string;
  ownerId?: string;
  /** A chapter with those numbered under it; NO_CHAPTER for what stands in none. */
  chapter?: string;
  /** Any word: only what waits for a decision that is not taken. */
  awaits?: string;
  /** Part of a code, title or text, or Dutch words in any form. */
  q?: string;
}

export interface FilterSql {
  /** Conditions on `requirement r`. */
  where: string;
  parameters: unknown[];
}

const COLUMNS = {
  tenderId: 'r.tender_id',
  kind: 'r.kind',
  state: 'r.state',
  buildingBlockId: 'r.building_block_id',
  ownerId: 'r.owner_id',
} as const;

/** Requirements that wait for one of these decisions, by themselves or through a sentence. */
const waitsFor = (place: string) => `(
  exists (select from requirement_decision d where d.requirement_id = r.id and d.withdrawn_at is null and d.decision_id = any (${place}))
  or exists (select from trace_link l join contribution c on c.id = l.from_id and c.outcome = 'AWAITS_DECISION'
             where l.from_kind = 'contribution' and l.to_kind = 'requirement' and l.to_id = r.id
               and l.state <> 'WITHDRAWN' and c.decision_id = any (${place})))`;

/**
 * @param open ids of the decisions that are not taken: asked for only when the filter wants what waits, so that a list,
 *   a sheet and a bulk change mean the same rows.
 * Words are looked up in the search document of the requirement: by their Dutch stem, or as they are typed within code,
 * title and text ("opvang" finds "Kinderopvang"). Only what is asked becomes a condition, so that each list has its index.
 */
export function filterSql(programmeId: string, filter: RequirementFilter, open: readonly string[]): FilterSql {
  const parameters: unknown[] = [programmeId];
  const conditions = ['r.programme_id = $1'];
  for (const [name, column] of Object.entries(COLUMNS)) {
    const value = filter[name as keyof typeof COLUMNS];
    if (value === undefined || value === null) continue;
    parameters.push(value);
    conditions.push(`${column} = $${parameters.length}`);
  }
  if (filter.chapter === NO_CHAPTER) conditions.push(`r.chapter = ''`);
  else if (filter.chapter) {
    const own = `r.chapter = $${parameters.push(filter.chapter)}`;
    const number = chapterNumber(filter.chapter);
    conditions.push(number === null ? own : `(${own} or r.chapter like $${parameters.push(`${number}.%`)})`);
  }
  if (filter.awaits) conditions.push(waitsFor(`$${parameters.push(open)}::uuid[]`));
  const q = filter.q?.trim();
  if (q) {
    parameters.push(q);
    const n = parameters.length;
    const tender = filter.tenderId ? `d.tender_id = $${parameters.push(filter.tenderId)}` : 'd.programme_id = $1';
    // Looked up once as a list of ids: beside the order of the list the planner would look per requirement.
    conditions.push(`r.id = any (array(select d.record_id from search_document d where d.kind = 'requirement' and ${tender}
      and (d.words @@ websearch_to_tsquery('dutch', $${n}) or position(lower($${n}) in lower(d.code || ' ' || d.title || ' ' || d.text)) > 0)))`);
  }
  return { where: conditions.join(' and '), parameters };
}
