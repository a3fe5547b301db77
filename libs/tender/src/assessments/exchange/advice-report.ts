import { LocalDate, Percentage } from '@koersvast/kernel';
import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { pointsText } from '../../awards/exchange/award-letter';
import type { RankingResponse } from '../http/ranking.response';

/** What every paper of a tender says on its cover. */
export interface TenderFrame {
  tenderCode: string;
  tender: string;
  organisation: string;
  fictitious: boolean;
}

const people = (words: string): Block[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ type: 'paragraph', text: line, voice: 'people' }));
const weightOf = (hundredths: number): string => Percentage.fromMicros(BigInt(hundredths) * 10_000n).toString();
const percentText = (hundredths: number): string => Percentage.fromMicros(BigInt(hundredths) * 10_000n).format(2);

/** The order, with the points that each criterion brought. */
export function rankingTable({ criteria, places }: RankingResponse): ReportTable {
  return {
    type: 'table',
    key: 'rangorde',
    caption: 'Rangorde',
    columns: [
      { key: 'place', label: 'Plaats', kind: 'integer', total: false },
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'bidder', label: 'Inschrijver', kind: 'text', weight: 3 },
      ...criteria.map(({ id, code }) => ({ key: id, label: code, kind: 'text' as const })),
      { key: 'points', label: 'Punten', kind: 'text' },
    ],
    rows: places.map((place) => ({
      cells: {
        place: place.place,
        code: place.code,
        bidder: place.bidderName,
        ...Object.fromEntries(place.parts.map(({ criterionId, points }) => [criterionId, pointsText(points)])),
        points: pointsText(place.points),
      },
    })),
    footnotes: ['Punten van 100; de volgorde volgt uit exacte breuken, niet uit afgeronde punten.'],
  };
}

export const criteriaTable = ({ criteria }: RankingResponse): ReportTable => ({
  type: 'table',
  key: 'criteria',
  caption: 'Gunningscriteria zoals bekendgemaakt',
  columns: [
    { key: 'code', label: 'Code', kind: 'code' },
    { key: 'title', label: 'Criterium', kind: 'text', weight: 3 },
    { key: 'weight', label: 'Weging', kind: 'percent', total: false },
    { key: 'max', label: 'Hoogste score', kind: 'integer', total: false },
  ],
  rows: criteria.map(({ code, title, parentTitle, weight, maxScore }) => ({
    cells: { code, title: parentTitle ? `${parentTitle}: ${title}` : title, weight: weightOf(weight), max: maxScore },
  })),
});

/** Per offer each agreed score with its motivation. */
export const scoreSections = ({ criteria, places }: RankingResponse): Section[] =>
  places.map((place) => ({
    id: `inschrijving-${place.code.toLowerCase()}`,
    heading: `${place.code} ${place.bidderName}`,
    level: 2,
    blocks: place.parts.map(({ criterionId, score, label, motivation }): Block => {
      const criterion = criteria.find(({ id }) => id === criterionId)!;
      return {
        type: 'callout',
        title: `${criterion.title}: ${score} van ${criterion.maxScore} (${label})`,
        paragraphs: [{ type: 'paragraph', text: motivation, voice: 'people' }],
      };
    }),
  }));

export const tieText = ({ tieRule, tieSource, drawNote, places }: RankingResponse): string => {
  const rule = tieRule === 'LOT' ? 'beslist het lot' : 'gaat de hoogste score op het zwaarste criterium voor';
  const used = places.some(({ byTieRule }) => byTieRule) ? ' Deze regel is toegepast.' : ' Deze regel was niet nodig.';
  return `Bij gelijke totalen ${rule} (${tieSource}).${used}${drawNote ? ` Loting: ${drawNote}` : ''}`;
};

/** What the order hangs upon, in sentences. */
export function sensitivityLines({ criteria, places, scoreSwings, weightSwings }: RankingResponse): string[] {
  const criterion = (id: string) => criteria.find((one) => one.id === id)!.title;
  const offer = (id: string | null) => places.find(({ offerId }) => offerId === id);
  const scores = scoreSwings.slice(0, 6).map(({ criterionId, offerId, from, to, winner }) => {
    const then = winner ? `wordt ${offer(winner)!.bidderName} eerste` : 'is de eerste plaats gedeeld';
    return `${criterion(criterionId)}: als ${offer(offerId)!.bidderName} ${to} in plaats van ${from} had, ${then}.`;
  });
  const weights = weightSwings.map(
    ({ criterionId, from, to, winner }) =>
      `${criterion(criterionId)}: bij een weging van ${percentText(to)} in plaats van ${percentText(from)} wordt ${offer(winner)!.bidderName} eerste.`,
  );
  const lines = [...scores, ...weights];
  return lines.length > 0 ? lines : ['Geen verandering van één score of één weging maakt een ander eerste.'];
}

/** The advice to award: order, scores with motivation, sensitivity. */
export function adviceReport(frame: TenderFrame, ranking: RankingResponse, now: Date): ReportDocument {
  const { advice } = ranking;
  const flow = (id: string, heading: string, blocks: Block[]): Section => ({
    id,
    heading,
    level: 1,
    flow: true,
    blocks,
  });
  return {
    kind: 'Aanbesteding',
    title: 'Gunningsadvies',
    subtitle: [frame.tender],
    organisation: frame.organisation,
    facts: [
      { label: 'Aanbesteding', value: frame.tenderCode },
      { label: 'Inschrijvingen in de rangorde', value: String(ranking.places.length) },
      {
        label: 'Vastgelegd',
        value: advice
          ? `${LocalDate.format(LocalDate.at(new Date(advice.recordedAt)))} door ${advice.recordedBy}`
          : 'nog niet',
      },
    ],
    fictitious: frame.fictitious ? 'Voorbeeld met verzonnen partijen.' : null,
    draft: advice === null,
    source: { asOf: null, knownOn: null, snapshot: null, template: 'Gunningsadvies 1.0' },
    hash: advice?.contentHash ?? null,
    createdAt: advice?.recordedAt ?? now.toISOString(),
    sections: [
      flow('advies', 'Advies', people(advice?.text ?? 'Het advies is nog niet vastgelegd.')),
      flow('rangorde', 'Rangorde', [rankingTable(ranking), { type: 'paragraph', text: tieText(ranking) }]),
      flow('gevoeligheid', 'Gevoeligheid', [{ type: 'list', items: sensitivityLines(ranking) }]),
      flow('criteria', 'Criteria', [criteriaTable(ranking)]),
      flow('scores', 'Scores en motivering', []),
      ...scoreSections(ranking),
    ],
  };
}
