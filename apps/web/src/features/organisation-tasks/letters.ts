import type { components } from '@web/api/schema';

export type Task = components['schemas']['TaskResponse'];
export type Party = components['schemas']['PartyResponse'];
export type Letters = Task['assignments'][number]['letters'];
export type Letter = 'R' | 'A' | 'C' | 'I';

export const AREAS: Task['area'][] = [
  ...(['CONTRACT', 'ADMINISTRATION', 'PAYMENT', 'REPORTING', 'DATA'] as const),
  ...(['QUALITY', 'COMPLAINTS', 'LEGAL', 'COMMUNICATION', 'OTHER'] as const),
];

export const lettersOf = (task: Task, party: Party): Letters =>
  task.assignments.find(({ municipalityId, unitId }) => (municipalityId ?? unitId) === party.id)?.letters ?? '';

/** What a cell becomes when a letter is typed in it: R and A go together, the same letter again takes it away. */
export function typed(before: Letters, letter: Letter): Letters {
  if (letter === 'C' || letter === 'I') return before === letter ? '' : letter;
  const other = letter === 'A' ? 'R' : 'A';
  if (before === 'AR') return other;
  if (before === letter) return '';
  return before === other ? 'AR' : letter;
}
