import { Money } from '@koersvast/kernel';
import type { ModificationContent } from '../domain/modification';
import type { ModificationEntity } from './modification.entity';

const amount = (cents: string | null): string | null => (cents === null ? null : Money.fromCents(cents).toString());
const cents = (text: string | null): string | null => (text === null ? null : Money.parse(text).cents.toString());

/** What a person entered, from the row. */
export const contentOf = (row: ModificationEntity): ModificationContent => ({
  title: row.title,
  description: row.description,
  effectiveOn: row.effectiveOn,
  amount: Money.fromCents(row.amountCents).toString(),
  originalValue: amount(row.originalValueCents),
  indexedValue: amount(row.indexedValueCents),
  indexationClause: row.indexationClause,
  changesSettlement: row.changesSettlement,
  newEndsOn: row.newEndsOn,
  newContractor: row.newContractor,
  answers: row.answers,
  notes: row.notes,
  years: row.years,
  obligations: row.obligations,
  motivation: row.motivation,
  decidedGround: row.decidedGround,
  decisionReason: row.decisionReason,
});

/** And back. */
export function columnsOf(content: ModificationContent): Partial<ModificationEntity> {
  const { amount: change, originalValue, indexedValue, ...same } = content;
  return {
    ...same,
    amountCents: Money.parse(change).cents.toString(),
    originalValueCents: cents(originalValue),
    indexedValueCents: cents(indexedValue),
  };
}
