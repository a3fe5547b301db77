import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import { type AnonymityFinding, findTraces, type GuardedName } from '../domain/anonymity';
import { GuardedNamesQuery } from './guarded-names.query';

export interface CheckedTexts {
  text: string;
  answer: string;
  overrideHash: string | null;
}

export interface AnonymityVerdict {
  question: AnonymityFinding[];
  answer: AnonymityFinding[];
  /** Something was found and nobody decided that it may stay as it is. */
  blocks: boolean;
}

/** What a decision to let traces stay is about: these very texts. */
export const textsHash = ({ text, answer }: Pick<CheckedTexts, 'text' | 'answer'>): string =>
  createHash('sha256').update(canonicalJson({ text, answer })).digest('hex');

/** Holds the texts of a question against the names of its tender. */
@Injectable()
export class AnonymityCheck {
  constructor(private readonly names: GuardedNamesQuery) {}

  async of(tenderId: string, texts: CheckedTexts): Promise<AnonymityVerdict> {
    return verdictOn(texts, await this.names.of(tenderId));
  }
}

export function verdictOn(texts: CheckedTexts, names: readonly GuardedName[]): AnonymityVerdict {
  const question = findTraces(texts.text, names, 'question');
  const answer = findTraces(texts.answer, names, 'answer');
  const found = question.length + answer.length > 0;
  return { question, answer, blocks: found && texts.overrideHash !== textsHash(texts) };
}
