import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, Texts, UnitOfWork } from '@koersvast/platform';
import { NEEDS, NeedName } from '../domain/consultation-needs';
import { ConsultationState, stepsFrom, takesParties } from '../domain/consultation-states';
import { termWarnings } from '../domain/term-warnings';
import type { ConsultationResponse, ConsultationRowResponse } from '../http/consultation.response';
import { ConsultationFactsQuery } from './consultation-facts.query';

export interface ConsultationFilter extends PageRequest {
  tenderId?: string;
  state?: string;
}

type SortRow = ConsultationRowResponse & { number: number; due: unknown };

type OneRow = ConsultationRowResponse & {
  purpose: string;
  publishedAt: Date | null;
  responsesClosedAt: Date | null;
  recordedAt: Date;
};

const ROW = `
  c.id, c.code, c.number, c.programme_id as "programmeId", c.tender_id as "tenderId", c.title, c.state,
  c.publication_id as "publicationId", c.tender_reference as "tenderReference", c.questions_due as "questionsDue",
  c.responses_due as "responsesDue", c.row_version as "rowVersion",
  (select count(*)::int from consultation_question q where q.consultation_id = c.id) as "questionCount",
  (select count(*)::int from consultation_party p where p.consultation_id = c.id and p.state <> 'WITHDRAWN') as "partyCount",
  (select count(*)::int from consultation_party p where p.consultation_id = c.id and p.state = 'RESPONDED') as "respondedCount"`;

/** The list of consultations, and one with what can be done with it. */
@Injectable()
export class ConsultationQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: ConsultationFactsQuery,
    private readonly texts: Texts,
  ) {}

  async page(programmeId: string, filter: ConsultationFilter): Promise<Page<ConsultationRowResponse>> {
    const { items, next } = await keysetPage<SortRow>(
      this.unitOfWork,
      {
        sql: `select ${ROW}, coalesce(c.responses_due, 'infinity') as due from consultation c
              where c.programme_id = $1 and ($2::uuid is null or c.tender_id = $2) and ($3::text is null or c.state = $3)
                and ($4::text is null or position(lower($4) in lower(c.code || ' ' || c.title || ' ' || c.purpose)) > 0)`,
        parameters: [programmeId, filter.tenderId ?? null, filter.state ?? null, filter.q?.trim() || null],
        sorts: {
          code: { column: 'number', type: 'integer' },
          title: { column: 'title', type: 'text' },
          responsesDue: { column: 'due', type: 'date' },
        },
        defaultSort: '-code',
      },
      filter,
    );
    return { items: items.map(({ number: _, due: __, ...row }) => row), next };
  }

  /** @throws DomainError 404 also when the actor may not see its tender. */
  async one(id: string): Promise<ConsultationResponse> {
    const [row] = await this.unitOfWork.query<OneRow & { number: number }>(
      `select ${ROW}, c.purpose, c.published_at as "publishedAt", c.responses_closed_at as "responsesClosedAt",
              c.recorded_at as "recordedAt" from consultation c where c.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { number: _, ...rest } = row;
    const { actor } = this.unitOfWork;
    const mayWrite = actor.can('consultation.write', row);
    const open = takesParties(row.state);
    return {
      ...rest,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      responsesClosedAt: row.responsesClosedAt?.toISOString() ?? null,
      recordedAt: row.recordedAt.toISOString(),
      termWarnings: termWarnings(row).map(({ code, params }) => this.texts.say(code, params)),
      steps: mayWrite ? await this.steps(id, row.state) : [],
      mayWrite: mayWrite && open,
      mayEditQuestions: mayWrite && row.state === 'DRAFT',
      mayReadResponses: actor.can('consultation-response.read', row),
      mayTakeResponses: open && actor.can('consultation-response.write', row),
    };
  }

  private async steps(id: string, state: ConsultationState): Promise<ConsultationResponse['steps']> {
    const facts = await this.facts.of(id);
    const sentence = (need: NeedName) => this.texts.say(`consultation.need.${need}`, NEEDS[need].params?.(facts));
    return stepsFrom(state, facts).map(({ step, to, blockedBy, waived, asksReason }) => ({
      step,
      to,
      blockedBy: blockedBy.map(sentence),
      warnings: waived.map(sentence),
      asksReason,
    }));
  }
}
