/** Words of obligations and periods on paper. */
export const OBLIGATION_STATES = {
  ...{ PROPOSED: 'voorstel', CONFIRMED: 'bevestigd', REJECTED: 'afgewezen', MERGED: 'samengevoegd' },
  ENDED: 'vervallen',
} as const;

export const PERIOD_STATES = {
  ...{ OPEN: 'gevraagd', SUBMITTED: 'te beoordelen', FULFILLED: 'nagekomen', PARTLY: 'deels nagekomen' },
  ...{ REJECTED: 'afgekeurd', ON_HOLD: 'aangehouden', CANCELLED: 'vervallen' },
} as const;
