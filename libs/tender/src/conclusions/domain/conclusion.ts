import { DomainError } from '@koersvast/kernel';

/** What happens with what was learned. */
export const USAGES = ['USED', 'PARTLY', 'NOT_USED', 'LATER'] as const;
export type Usage = (typeof USAGES)[number];

export const USAGE_LABELS: Record<Usage, string> = {
  USED: 'wordt gebruikt',
  PARTLY: 'wordt deels gebruikt',
  NOT_USED: 'wordt niet gebruikt',
  LATER: 'komt later aan de orde',
};

export interface ConclusionContent {
  text: string;
  usage: Usage;
  /** What will be done with it, or why nothing: the parties read it back in the report. */
  followUp: string;
}

/** A conclusion rests on words that somebody said. @throws DomainError 422 at `/quoteIds` */
export function assertCites(quoteIds: readonly string[], minutesQuoteIds: readonly string[]): void {
  if (quoteIds.length + minutesQuoteIds.length > 0) return;
  throw new DomainError('conclusion.no-quotes', { fields: [{ pointer: '/quoteIds', code: 'conclusion.no-quotes' }] });
}
