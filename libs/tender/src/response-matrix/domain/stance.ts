/** What a person reads in an answer. ASKS: the party answers with a question of its own. */
export const STANCES = ['AGREE', 'PARTLY', 'DISAGREE', 'ASKS', 'NO_POSITION'] as const;
export type Stance = (typeof STANCES)[number];

/** A cell: a stance, an answer that nobody judged yet, or no answer. Left empty is never a no. */
export const CELL_STANCES = [...STANCES, 'UNCODED', 'NOT_ANSWERED'] as const;
export type CellStance = (typeof CELL_STANCES)[number];

export const STANCE_LABELS: Record<CellStance, string> = {
  AGREE: 'eens',
  PARTLY: 'deels eens',
  DISAGREE: 'oneens',
  ASKS: 'vraag',
  NO_POSITION: 'geen standpunt',
  UNCODED: 'nog niet beoordeeld',
  NOT_ANSWERED: 'niet beantwoord',
};

export type StanceCounts = Record<CellStance, number>;

export const noCounts = (): StanceCounts =>
  Object.fromEntries(CELL_STANCES.map((stance) => [stance, 0])) as StanceCounts;

/** "3 eens · 1 deels eens · 2 niet beantwoord", leaving out what nobody said. */
export const countsInWords = (counts: StanceCounts): string =>
  CELL_STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${STANCE_LABELS[stance]}`)
    .join(' · ');
