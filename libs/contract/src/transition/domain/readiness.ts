/** What must happen before the start (domain A7): the partner's plan, who leaves, telling families, the ordinance. */
export const STEP_KINDS = ['PLAN', 'OUTGOING', 'COMMUNICATION', 'ORDINANCE'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_STATES = ['PLANNED', 'DOING', 'DONE', 'NOT_NEEDED'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface ReadinessStep {
  kind: StepKind;
  state: StepState;
  dueOn: string | null;
  municipality: string | null;
}

export interface PartReadiness {
  kind: StepKind;
  total: number;
  done: number;
  late: number;
}

const settled = ({ state }: ReadinessStep) => state === 'DONE' || state === 'NOT_NEEDED';

/** Per part how far it is. A step is late after its day. @param today 'yyyy-mm-dd' */
export const readinessOf = (steps: readonly ReadinessStep[], today: string): PartReadiness[] =>
  STEP_KINDS.map((kind) => {
    const own = steps.filter((step) => step.kind === kind);
    return {
      kind,
      total: own.length,
      done: own.filter(settled).length,
      late: own.filter((step) => !settled(step) && step.dueOn !== null && step.dueOn < today).length,
    };
  });

/** The councils that have not adopted the ordinance: while there is one, the contract does not start. */
export const missingCouncils = (steps: readonly ReadinessStep[]): string[] =>
  steps.filter((step) => step.kind === 'ORDINANCE' && !settled(step)).map(({ municipality }) => municipality ?? '');

/** From this number on a count may be kept; below it only that there were a few (domain F: small numbers). */
export const SMALLEST_COUNT = 10;

/** What is kept of a count of young people: nil tells nothing about anybody, one to nine could point at a child. */
export const keptCount = (amount: number): { few: boolean; amount: number | null } =>
  amount > 0 && amount < SMALLEST_COUNT ? { few: true, amount: null } : { few: false, amount };
