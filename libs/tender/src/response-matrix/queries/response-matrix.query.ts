import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import { CellStance, noCounts } from '../domain/stance';
import type {
  MatrixCellResponse,
  MatrixQuestionResponse,
  MatrixThemeResponse,
  ResponseMatrixResponse,
} from '../http/response-matrix.response';
import { currentAnswers } from './answer-sql';
import { PartyVeil } from './party-veil';

type QuestionRow = Omit<MatrixQuestionResponse, 'counts'> & { counts: Partial<Record<CellStance, number>> };

const EXCERPT_LENGTH = 180;
/** Characters of an answer that are fetched for that: more where names in them are hidden first, which may shorten them. */
const TAKEN = { open: 300, anonymous: 1000 };

/** Questions against parties: the frame once, the cells by window, each in one statement. */
@Injectable()
export class ResponseMatrixQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly veil: PartyVeil,
  ) {}

  /** Rows, columns, counts and themes. @throws DomainError 404 */
  async frame(
    consultationId: string,
    anonymous: boolean,
    buildingBlockId: string | null,
  ): Promise<ResponseMatrixResponse> {
    const place = await this.circle.place(consultationId);
    const { parties, label } = await this.veil.over(consultationId, anonymous);
    const taking = parties.filter(({ takesPart }) => takesPart);
    const late = anonymous ? new Set<string>() : await this.lateParties(consultationId);
    const rows = await this.questions(consultationId, buildingBlockId);
    const questions = rows.map((row) => ({ ...row, counts: { ...noCounts(), ...row.counts } }));
    const sum = (of: (counts: MatrixQuestionResponse['counts']) => number) =>
      questions.reduce((total, { counts }) => total + of(counts), 0);
    const answeredCount = taking.length * questions.length - sum(({ NOT_ANSWERED }) => NOT_ANSWERED);
    return {
      anonymous,
      questions,
      parties: taking.map(({ id }) => ({ id, label: label(id), late: late.has(id) })),
      themes: await this.themes(consultationId),
      answeredCount,
      codedCount: answeredCount - sum(({ UNCODED }) => UNCODED),
      mayWrite: place.state !== 'CLOSED' && this.unitOfWork.actor.can('response-matrix.write', place),
    };
  }

  /** The cells of a window, answered or not. @throws DomainError 404 */
  async cells(
    consultationId: string,
    questionIds: readonly string[],
    partyIds: readonly string[],
    anonymous: boolean,
  ): Promise<MatrixCellResponse[]> {
    await this.circle.place(consultationId);
    const { words } = await this.veil.over(consultationId, anonymous);
    const taken = anonymous ? TAKEN.anonymous : TAKEN.open;
    const within = (alias: string) => `${alias}.question_id = any ($2) and ${alias}.party_id = any ($3)`;
    const rows = await this.unitOfWork.query<MatrixCellResponse>(
      `with answer as (${currentAnswers(`and ${within('a')}`)}),
       stance as (select s.question_id, s.party_id, s.answer_id, s.stance from consultation_stance s
                  where s.consultation_id = $1 and ${within('s')}),
       quoted as (select q.question_id, q.party_id, count(*)::int as count, bool_or(q.answer_id <> answer.id) as suspect
                  from consultation_quote q
                  left join answer on answer.question_id = q.question_id and answer.party_id = q.party_id
                  where q.consultation_id = $1 and ${within('q')} and q.state = 'ACTIVE' group by q.question_id, q.party_id)
       select question.id as "questionId", party.id as "partyId", coalesce(left(answer.text, $4), '') as excerpt,
              case when answer.text is null then 'NOT_ANSWERED' else coalesce(s.stance, 'UNCODED') end as stance,
              (answer.text is not null and s.answer_id is not null and s.answer_id <> answer.id)
                or coalesce(quoted.suspect, false) as suspect,
              coalesce(quoted.count, 0) as "quoteCount"
       from consultation_question question
       cross join consultation_party party
       left join answer on answer.question_id = question.id and answer.party_id = party.id
       left join stance s on s.question_id = question.id and s.party_id = party.id
       left join quoted on quoted.question_id = question.id and quoted.party_id = party.id
       where question.consultation_id = $1 and party.consultation_id = $1
         and question.id = any ($2) and party.id = any ($3)`,
      [consultationId, questionIds, partyIds, taken],
    );
    for (const row of rows) row.excerpt = shortened(words(row.excerpt), row.excerpt.length >= taken);
    return rows;
  }

  private questions(consultationId: string, buildingBlockId: string | null): Promise<QuestionRow[]> {
    return this.unitOfWork.query<QuestionRow>(
      `with answer as (${currentAnswers()}), cell as (
         select q.id as question_id,
                case when answer.text is null then 'NOT_ANSWERED' else coalesce(s.stance, 'UNCODED') end as stance
         from consultation_question q
         join consultation_party p on p.consultation_id = q.consultation_id and p.state <> 'WITHDRAWN'
         left join answer on answer.question_id = q.id and answer.party_id = p.id
         left join consultation_stance s on s.question_id = q.id and s.party_id = p.id
         where q.consultation_id = $1
       ), counted as (select question_id, stance, count(*)::int as count from cell group by question_id, stance)
       select q.id, q.number, q.kind, q.text,
              case when b.id is null then null
                   else jsonb_build_object('id', b.id, 'number', b.number, 'name', b.name) end as "buildingBlock",
              coalesce((select jsonb_object_agg(c.stance, c.count) from counted c where c.question_id = q.id), '{}') as counts
       from consultation_question q
       left join building_block b on b.id = q.building_block_id
       where q.consultation_id = $1 and ($2::uuid is null or q.building_block_id = $2)
       order by b.number nulls last, q.number`,
      [consultationId, buildingBlockId],
    );
  }

  private themes(consultationId: string): Promise<MatrixThemeResponse[]> {
    return this.unitOfWork.query<MatrixThemeResponse>(
      `select t.id, t.name, count(q.id)::int as "quoteCount", count(distinct q.party_id)::int as "partyCount"
       from consultation_theme t left join consultation_quote q on q.theme_id = t.id and q.state = 'ACTIVE'
       where t.consultation_id = $1 group by t.id, t.name order by lower(t.name)`,
      [consultationId],
    );
  }

  private async lateParties(consultationId: string): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select distinct party_id as id from consultation_response where consultation_id = $1 and late`,
      [consultationId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** Blanks that are to become one space. Most fragments have none, and looking is cheaper than replacing. */
const ODD_BLANK = /\s{2}|[^\S ]/;

/** @param goesOn the answer has more words than these */
const shortened = (text: string, goesOn: boolean): string => {
  const line = (ODD_BLANK.test(text.slice(0, EXCERPT_LENGTH + 1)) ? text.replace(/\s+/g, ' ') : text).trim();
  if (line.length <= EXCERPT_LENGTH) return goesOn ? `${line}…` : line;
  return `${line.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…`;
};
