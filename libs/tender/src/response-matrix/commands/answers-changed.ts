import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';

interface DoubtedQuote {
  id: string;
  code: string;
  answerId: string;
}

/** A party answered again: what was derived from its earlier words is in doubt. Part of taking in the response. */
@Injectable()
export class AnswersChanged {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** Doubts the joints behind every quote of an answer that a later one of this response replaced. */
  async by(responseId: string): Promise<void> {
    const quotes = await this.unitOfWork.query<DoubtedQuote>(
      `select q.id, q.code, a.id as "answerId"
       from consultation_answer a
       join consultation_answer earlier on earlier.party_id = a.party_id and earlier.question_id = a.question_id and earlier.n < a.n
       join consultation_quote q on q.answer_id = earlier.id and q.state = 'ACTIVE'
       where a.response_id = $1 order by q.code`,
      [responseId],
    );
    for (const { id, code, answerId } of quotes) {
      const cause = `Antwoord achter ${code}`;
      await this.traceLinks.upstreamChanged({ kind: 'consultation-quote', id, versionId: answerId, cause });
    }
  }
}
