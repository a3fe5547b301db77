import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { StanceCounts } from '../../response-matrix/domain/stance';
import { ResponseMatrixQuery } from '../../response-matrix/queries/response-matrix.query';
import { SUPERSEDED } from '../../response-matrix/queries/answer-sql';
import { InquiryQuery, PublishedInquiry } from '../../inquiries/queries/inquiry.query';
import type { Usage } from '../../conclusions/domain/conclusion';

export interface ReportTexts {
  context: string;
  process: string;
  followUp: string;
}

export interface ReportQuestion {
  number: number;
  text: string;
  buildingBlock: string | null;
  counts: StanceCounts;
  quotes: { words: string; theme: string | null }[];
}

export interface ReportConclusion {
  code: string;
  text: string;
  usage: Usage;
  followUp: string;
  quotes: string[];
}

/** Everything that the report says, with the words of parties as they wrote them. */
export interface ReportInput {
  purpose: string;
  questionsDue: string | null;
  responsesDue: string | null;
  publicationId: string | null;
  texts: ReportTexts;
  /** Counts of parties, never their names. */
  invited: number;
  responded: number;
  talks: { kind: 'INDIVIDUAL' | 'PLENARY'; count: number }[];
  themes: { name: string; quoteCount: number; partyCount: number }[];
  questions: ReportQuestion[];
  inquiries: PublishedInquiry[];
  conclusions: ReportConclusion[];
}

type Head = Omit<ReportInput, 'texts' | 'talks' | 'themes' | 'questions' | 'inquiries' | 'conclusions'>;

/** Gathers the report of a consultation. Quotes of superseded answers stay out: their party no longer says so. */
@Injectable()
export class ReportInputQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matrix: ResponseMatrixQuery,
    private readonly inquiries: InquiryQuery,
  ) {}

  async of(consultationId: string): Promise<ReportInput> {
    const [head] = await this.unitOfWork.query<Head>(
      `select c.purpose, c.questions_due as "questionsDue", c.responses_due as "responsesDue", c.publication_id as "publicationId",
              (select count(*)::int from consultation_party p where p.consultation_id = c.id and p.state <> 'WITHDRAWN') as invited,
              (select count(distinct r.party_id)::int from consultation_response r where r.consultation_id = c.id) as responded
       from consultation c where c.id = $1`,
      [consultationId],
    );
    const { questions, themes } = await this.matrix.frame(consultationId, true, null);
    const quotes = await this.quotes(consultationId);
    return {
      ...head!,
      texts: await this.texts(consultationId),
      talks: await this.talks(consultationId),
      themes: themes.filter(({ quoteCount }) => quoteCount > 0),
      questions: questions.map(({ id, number, text, buildingBlock, counts }) => ({
        number,
        text,
        buildingBlock: buildingBlock?.name ?? null,
        counts,
        quotes: quotes.filter(({ questionId }) => questionId === id).map(({ words, theme }) => ({ words, theme })),
      })),
      inquiries: await this.inquiries.published(consultationId),
      conclusions: await this.conclusions(consultationId),
    };
  }

  /** The texts that the inkoper wrote; empty while nobody did. */
  async texts(consultationId: string): Promise<ReportTexts> {
    const [row] = await this.unitOfWork.query<ReportTexts>(
      `select context, process, follow_up as "followUp" from consultation_report where consultation_id = $1`,
      [consultationId],
    );
    return row ?? { context: '', process: '', followUp: '' };
  }

  private talks(consultationId: string): Promise<ReportInput['talks']> {
    return this.unitOfWork.query(
      `select kind, count(*)::int as count from consultation_talk
       where consultation_id = $1 and state not in ('PLANNED', 'CANCELLED') group by kind order by kind`,
      [consultationId],
    );
  }

  /** In an order that follows the words and not the parties. */
  private quotes(consultationId: string): Promise<{ questionId: string; words: string; theme: string | null }[]> {
    return this.unitOfWork.query(
      `select q.question_id as "questionId", q.words, t.name as theme
       from consultation_quote q left join consultation_theme t on t.id = q.theme_id
       where q.consultation_id = $1 and q.state = 'ACTIVE' and not ${SUPERSEDED}
       order by lower(t.name) nulls last, md5(q.id::text)`,
      [consultationId],
    );
  }

  private conclusions(consultationId: string): Promise<ReportConclusion[]> {
    return this.unitOfWork.query<ReportConclusion>(
      `select c.code, c.text, c.usage, c.follow_up as "followUp",
              coalesce((select jsonb_agg(cited.words order by md5(cited.id::text)) from (
                          select q.id, q.words from conclusion_quote cq join consultation_quote q on q.id = cq.quote_id
                          where cq.conclusion_id = c.id and not ${SUPERSEDED}
                          union all
                          select q.id, q.words from conclusion_minutes_quote cq join minutes_quote q on q.id = cq.quote_id
                          where cq.conclusion_id = c.id) cited), '[]') as quotes
       from consultation_conclusion c where c.consultation_id = $1 and c.state = 'ACTIVE' order by c.code`,
      [consultationId],
    );
  }
}
