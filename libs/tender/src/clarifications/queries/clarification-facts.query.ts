import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

/** A wish to keep an answer out of the nota (Aw 2.53 lid 3); stands in the proces-verbaal. */
export interface ConfidentialRequestFact {
  code: string;
  /** 'yyyy-mm-dd' */
  receivedOn: string;
  party: string;
  motive: string;
  decision: 'ASKED' | 'GRANTED' | 'REFUSED';
  decisionReason: string | null;
}

export interface NoteFact {
  /** "NvI 1" */
  name: string;
  publishedAt: Date;
  answers: number;
  snapshotHash: string;
  lateMotive: string;
  urgentMotive: string;
}

/** An answer as it was published. */
export interface AnswerFact {
  id: string;
  /** NvI-1.03 */
  code: string;
  question: string;
  answer: string;
}

/** What the proces-verbaal and the contract need of the notes; only what the actor of the unit of work may see. */
@Injectable()
export class ClarificationFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Empty for who may not know who asked. */
  confidentialRequests(tenderId: string): Promise<ConfidentialRequestFact[]> {
    return this.unitOfWork.query<ConfidentialRequestFact>(
      `select q.code, q.received_on as "receivedOn", s.party, s.confidential_motive as motive,
              q.confidentiality as decision, s.decision_reason as "decisionReason"
       from clarification_question q join clarification_question_source s on s.question_id = q.id
       where q.tender_id = $1 and q.confidentiality <> 'NONE' order by q.number`,
      [tenderId],
    );
  }

  /** All published answers of a tender, in their order. */
  answers(tenderId: string): Promise<AnswerFact[]> {
    return this.unitOfWork.query<AnswerFact>(
      `select a.id, a.code, a.question, a.answer from clarification_answer a join clarification_note n on n.id = a.note_id
       where a.tender_id = $1 order by n.number, a.position`,
      [tenderId],
    );
  }

  notes(tenderId: string): Promise<NoteFact[]> {
    return this.unitOfWork.query<NoteFact>(
      `select 'NvI ' || n.number as name, n.published_at as "publishedAt", n.snapshot_hash as "snapshotHash",
              n.late_motive as "lateMotive", n.urgent_motive as "urgentMotive",
              (select count(*)::integer from clarification_answer a where a.note_id = n.id) as answers
       from clarification_note n where n.tender_id = $1 and n.state = 'PUBLISHED' order by n.number`,
      [tenderId],
    );
  }
}
