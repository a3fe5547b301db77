import type { components } from '@web/api/schema';

export type Thread = components['schemas']['ThreadResponse'];
export type Station = Thread['stations'][number];
export type Card = Station['cards'][number];
export type Joint = Thread['joints'][number];

/** What the line between two neighbouring stations looks like: sound, in doubt, or not there. */
export type Line = 'SOUND' | 'SUSPECT' | 'NONE';

const kindsOf: Record<Station['station'], readonly string[]> = {
  CONTRIBUTION: ['contribution', 'consultation-quote', 'consultation-talk'],
  REQUIREMENT: ['requirement'],
  CLARIFICATION: ['clarification', 'award-promise'],
  OBLIGATION: ['obligation', 'modification'],
  INDICATOR: ['indicator'],
  BUDGET_LINE: ['budget-line'],
  REPORT_PARAGRAPH: ['report-paragraph'],
};

const placeOf = (thread: Thread, kind: string): number =>
  thread.stations.findIndex((station) => kindsOf[station.station].includes(kind));

/** The line under station `at`. A joint may pass a station by (an eis without NvI), so every joint that spans it counts. */
export function lineBelow(thread: Thread, at: number): Line {
  const spanning = thread.joints.filter(
    (joint) => placeOf(thread, joint.from.kind) <= at && placeOf(thread, joint.to.kind) > at,
  );
  if (spanning.some((joint) => joint.state === 'SUSPECT')) return 'SUSPECT';
  return spanning.length > 0 ? 'SOUND' : 'NONE';
}

/** The joints in doubt that arrive at a station: the question stands right above it. */
export const suspectInto = (thread: Thread, station: Station): Joint[] =>
  thread.joints.filter((joint) => joint.state === 'SUSPECT' && kindsOf[station.station].includes(joint.to.kind));

/** The card of a record, wherever it stands; undefined when it is hidden. */
export const cardOf = (thread: Thread, record: { kind: string; id: string }): Card | undefined =>
  [...thread.stations.flatMap((station) => station.cards), ...thread.beside].find(
    (card) => card.kind === record.kind && card.id === record.id,
  );

/** The seven dots of a thread. */
export const dotsOf = (thread: Thread): ('FILLED' | 'GAP' | 'SUSPECT')[] =>
  thread.stations.map((station) =>
    station.state === 'GAP' ? 'GAP' : suspectInto(thread, station).length > 0 ? 'SUSPECT' : 'FILLED',
  );
