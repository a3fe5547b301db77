import { Money } from '@koersvast/kernel';
import { assess, Assessment } from './legality';
import { LEGALITY_PARAMETERS, legalityParametersOn, LegalityParameters } from './legality-parameters';
import { isExtension, ModificationContent, Term } from './modification';

/** The figures of the law for a change: those of the day it takes effect, and today's while that day is unknown. */
export const parametersFor = (
  effectiveOn: string | null,
  today: string,
  rows: readonly LegalityParameters[],
): LegalityParameters => legalityParametersOn(effectiveOn ?? today, rows) ?? rows[0] ?? LEGALITY_PARAMETERS[0]!;

const money = (text: string | null): Money | null => (text === null ? null : Money.parse(text));

/**
 * The test of a change as entered.
 * @param minorBefore net sum of the changes that were approved under b before
 */
export function assessContent(
  content: ModificationContent,
  term: Term,
  minorBefore: Money,
  parameters: LegalityParameters,
): Assessment {
  return assess(
    {
      amount: Money.parse(content.amount),
      originalValue: money(content.originalValue),
      // Without a clause the original value is the base, whatever the indexed one is.
      indexedValue: content.indexationClause.trim() ? money(content.indexedValue) : null,
      minorBefore,
      extension: isExtension(content.newEndsOn, term),
      changesSettlement: content.changesSettlement,
      answers: content.answers,
    },
    parameters,
  );
}
