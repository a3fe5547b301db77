import { DomainError } from '@koersvast/kernel';

export const NOTE_STATES = ['DRAFT', 'AWAITING_APPROVAL', 'PUBLISHED', 'WITHDRAWN'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

export const NOTE_STATE_LABELS: Record<NoteState, string> = {
  DRAFT: 'concept',
  AWAITING_APPROVAL: 'ligt ter akkoord',
  PUBLISHED: 'gepubliceerd',
  WITHDRAWN: 'ingetrokken',
};

/** Steps by hand; publication is the decision of a second person and stands in `approvals`. */
export const NOTE_STEPS = {
  change: { from: 'DRAFT', to: 'DRAFT' },
  submit: { from: 'DRAFT', to: 'AWAITING_APPROVAL' },
  'take-back': { from: 'AWAITING_APPROVAL', to: 'DRAFT' },
  withdraw: { from: 'DRAFT', to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: NoteState; to: NoteState }>;
export type NoteStep = keyof typeof NOTE_STEPS;

/** @throws DomainError 409 not from this state. */
export function noteStep(name: NoteStep, state: NoteState): NoteState {
  if (NOTE_STEPS[name].from === state) return NOTE_STEPS[name].to;
  throw new DomainError('clarification-note.wrong-state', {
    status: 409,
    params: { state: NOTE_STATE_LABELS[state] },
  });
}
