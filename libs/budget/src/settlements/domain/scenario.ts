/** Which besteding a scenario supposes: of the forecast, or typed. */
export const SPENT_SOURCES = ['LOW', 'EXPECTED', 'HIGH', 'TYPED'] as const;
export type SpentSource = (typeof SPENT_SOURCES)[number];

/** Kept to compare; proposed to a second person; decided; or not chosen, and kept all the same. */
export type ScenarioState = 'KEPT' | 'PROPOSED' | 'DECIDED' | 'REJECTED';
