import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { LookalikeResponse, SuggestionResponse } from '../http/suggestion.response';

const side = (row: string, version: string, group: string) => `jsonb_build_object(
  'id', ${row}.id, 'code', ${row}.code, 'sentence', ${version}.sentence, 'state', ${row}.state, 'rowVersion', ${row}.row_version,
  'workgroup', ${group}.number || ' ' || ${group}.name)`;

/** Below this the words were changed so much that the pair is no longer worth a look. */
const STILL_ALIKE = 0.35;

/** Pairs of open sentences that look alike, the most alike first. */
const PAIRS = `
  select l.id, l.score, ${side('a', 'av', 'aw')} as one, ${side('b', 'bv', 'bw')} as other
  from contribution_likeness l
  join contribution a on a.id = l.one_id and a.state = 'OPEN'
  join contribution b on b.id = l.other_id and b.state = 'OPEN'
  join contribution_version av on av.id = a.current_version_id
  join contribution_version bv on bv.id = b.current_version_id
  join workgroup aw on aw.id = a.workgroup_id
  join workgroup bw on bw.id = b.workgroup_id
  where l.programme_id = $1 and l.dismissed_at is null`;

const OF_ONE = `
  select l.id as "suggestionId", l.score, ${side('c', 'v', 'w')} as contribution
  from contribution_likeness l
  join contribution c on c.id = case when l.one_id = $1 then l.other_id else l.one_id end and c.state in ('OPEN', 'TREATED')
  join contribution_version v on v.id = c.current_version_id
  join workgroup w on w.id = c.workgroup_id
  where (l.one_id = $1 or l.other_id = $1) and l.dismissed_at is null
  order by l.score desc, l.id limit 10`;

const OF_WORDS = `
  select t.n::int as line, l.score, ${side('c', 'v', 'w')} as contribution
  from unnest($2::text[]) with ordinality t (line, n)
  cross join lateral contribution_lookalikes($1, t.line, 3) l
  join contribution c on c.id = l.contribution_id and c.state in ('OPEN', 'TREATED')
  join contribution_version v on v.id = c.current_version_id
  join workgroup w on w.id = c.workgroup_id
  order by t.n, l.score desc`;

/** Sentences that look alike, as far as the actor may see both. A person decides; nothing merges by itself. */
@Injectable()
export class SuggestionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  page(programmeId: string, request: PageRequest): Promise<Page<SuggestionResponse>> {
    return keysetPage<SuggestionResponse>(
      this.unitOfWork,
      {
        sql: `${PAIRS} and similarity(av.sentence, bv.sentence) >= ${STILL_ALIKE}`,
        parameters: [programmeId],
        sorts: { score: { column: 'score', type: 'real' } },
        defaultSort: '-score',
      },
      request,
    );
  }

  /** What looks like one sentence, also when it was treated already. */
  of(contributionId: string): Promise<LookalikeResponse[]> {
    return this.unitOfWork.query<LookalikeResponse>(OF_ONE, [contributionId]);
  }

  /** What looks like words that are not stored yet; `line` counts from 1. */
  ofWords(programmeId: string, lines: readonly string[]): Promise<(LookalikeResponse & { line: number })[]> {
    return this.unitOfWork.query(OF_WORDS, [programmeId, lines]);
  }

  /** Says that two sentences are not the same; it is not suggested again. @throws DomainError 403/404 */
  async dismiss(id: string): Promise<void> {
    const [pair] = await this.unitOfWork.query<{ programmeId: string; oneId: string; otherId: string }>(
      `select programme_id as "programmeId", one_id as "oneId", other_id as "otherId" from contribution_likeness where id = $1`,
      [id],
    );
    if (!pair) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, oneId, otherId } = pair;
    this.unitOfWork.actor.demand('contribution.treat', { programmeId });
    await this.unitOfWork.query(
      'update contribution_likeness set dismissed_at = coalesce(dismissed_at, $2), dismissed_by = coalesce(dismissed_by, $3) where id = $1',
      [id, this.clock.now(), this.unitOfWork.actor.userId],
    );
    this.unitOfWork.audit({
      action: 'contribution.suggestion-dismissed',
      kind: 'contribution',
      recordId: oneId,
      programmeId,
      after: { otherId },
    });
  }
}
