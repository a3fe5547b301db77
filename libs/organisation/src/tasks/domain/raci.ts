/** R does it, A answers for it, C is asked before, I is told after. One party may do it and answer for it. */
export const RACI = ['', 'R', 'A', 'AR', 'C', 'I'] as const;
export type Raci = (typeof RACI)[number];

export const answers = (letters: Raci): boolean => letters.includes('A');
export const does = (letters: Raci): boolean => letters.includes('R');

export type RaciFinding = 'NO_ACCOUNTABLE' | 'NO_RESPONSIBLE';

/** What is missing while a task is being divided: exactly one answers for it, and at least one does it. */
export function raciFindings(letters: readonly Raci[]): RaciFinding[] {
  const findings: RaciFinding[] = [];
  if (letters.filter(answers).length !== 1) findings.push('NO_ACCOUNTABLE');
  if (!letters.some(does)) findings.push('NO_RESPONSIBLE');
  return findings;
}

/** What is left of a party's letters when another answers for the task from now on. */
export const withoutAnswering = (letters: Raci): Raci => letters.replace('A', '') as Raci;
