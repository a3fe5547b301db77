import { createHash } from 'node:crypto';
import { canonicalJson, DomainError } from '@koersvast/kernel';
import type { Confidentiality } from './confidentiality';

/** Exactly what a second person says yes to. */
export interface QuestionContent {
  code: string;
  reference: string;
  requirementId: string | null;
  text: string;
  answer: string;
  confidentiality: Confidentiality;
  changes: readonly ContentChange[];
}

interface ContentChange {
  requirementId: string;
  baseVersionId: string;
  title: string;
  text: string;
  evidence: string;
  /** Null or left out in these: stays as it is. */
  evidenceMoment?: string | null;
  testMethod?: string | null;
  exclusionGround?: string | null;
  asksTurnover?: boolean | null;
  turnoverMotivation?: string | null;
  /** Choices that are taken away. */
  cleared?: readonly string[];
}

/** What stays as it is, is not part of what is approved. */
const named = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** SHA-256 (hex) over the canonical JSON of the content. */
export function questionHash({
  code,
  reference,
  requirementId,
  text,
  answer,
  confidentiality,
  changes,
}: QuestionContent): string {
  const words = changes
    .map(({ requirementId: id, baseVersionId, title, text: newText, evidence, ...rest }) => ({
      id,
      baseVersionId,
      title,
      newText,
      evidence,
      ...named({
        evidenceMoment: rest.evidenceMoment,
        testMethod: rest.testMethod,
        exclusionGround: rest.exclusionGround,
        asksTurnover: rest.asksTurnover,
        turnoverMotivation: rest.turnoverMotivation,
        cleared: rest.cleared?.length ? rest.cleared : null,
      }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const content = { code, reference, requirementId, text, answer, confidentiality, words };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/**
 * The same question of the same party, however it is spaced or capitalised, so that a file read twice adds nothing.
 * @returns SHA-256 (hex).
 */
export function questionIdentity(party: string, text: string): string {
  const plain = (words: string) => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return createHash('sha256')
    .update(canonicalJson({ party: plain(party), text: plain(text) }))
    .digest('hex');
}

/** @throws DomainError 422 nothing to look at yet. */
export function demandAnswer(answer: string): void {
  if (answer.trim() !== '') return;
  throw new DomainError('clarification-question.answer-missing', {
    fields: [{ pointer: '/answer', code: 'clarification-question.answer-missing' }],
  });
}
