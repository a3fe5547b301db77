import { allocate, instalments, Money, Percentage } from '@koersvast/kernel';

/** What a key does to one municipality in a year, beside what it has now. */
export interface KeyEffect {
  municipalityId: string;
  /** By the lines of the last split; null when the year was never split. */
  current: Money | null;
  proposed: Money;
  change: Money | null;
  holdsRemainderCent: boolean;
  /** Eleven times this, and the last one with what does not divide. Key first, instalments second (domain C6). */
  instalment: Money;
  lastInstalment: Money;
}

/** The agreed year over the municipalities by the key, against what each has now. */
export function keyEffect(
  agreed: Money,
  key: readonly { municipalityId: string; percentage: Percentage }[],
  current: ReadonlyMap<string, Money> | null,
): KeyEffect[] {
  const { shares, remainderAt } = allocate(
    agreed,
    key.map(({ percentage }) => percentage),
  );
  return key.map(({ municipalityId }, index) => {
    const proposed = shares[index]!;
    const now = current ? (current.get(municipalityId) ?? Money.zero) : null;
    const parts = instalments(proposed, 12);
    return {
      ...{ municipalityId, proposed, current: now, change: now && proposed.minus(now) },
      ...{ holdsRemainderCent: remainderAt.includes(index), instalment: parts[0]!, lastInstalment: parts[11]! },
    };
  });
}
