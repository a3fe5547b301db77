/** The grounds of Aanbestedingswet 2.163b-g by the letter of their article, in the order in which they are advised. */
export const GROUNDS = ['C', 'D', 'E', 'F', 'G', 'B'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface GroundRule {
  /** Article of the Aanbestedingswet 2012. */
  article: string;
  /** Justification code of eForms, list `modification-justification`. */
  eformsCode: string;
  /** Whether the law wants the change announced (2.163d and e, third paragraph). */
  publish: boolean;
}

export const GROUND_RULES: Record<Ground, GroundRule> = {
  B: { article: '2.163b', eformsCode: 'mod-minv', publish: false },
  C: { article: '2.163c', eformsCode: 'mod-rev', publish: false },
  D: { article: '2.163d', eformsCode: 'add-wss', publish: true },
  E: { article: '2.163e', eformsCode: 'mod-cir', publish: true },
  F: { article: '2.163f', eformsCode: 'mod-repl', publish: false },
  G: { article: '2.163g', eformsCode: 'mod-nons', publish: false },
};
