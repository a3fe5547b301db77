import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { isThreadKind, Stations, ThreadQuery } from '@koersvast/trace';
import type { Citation, CitedStation } from '../domain/citation';

const NAMES = {
  CONTRIBUTION: 'Inbreng',
  REQUIREMENT: 'Eis',
  CLARIFICATION: 'Nota of toezegging',
  OBLIGATION: 'Verplichting',
  INDICATOR: 'KPI',
  BUDGET_LINE: 'Budgetregel',
  REPORT_PARAGRAPH: 'P&C-alinea',
};

/** How many cards of one station an A4 holds. */
const CARDS = 4;

/** The records on which an answer rests, each with its thread of now. */
@Injectable()
export class CitationsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
    private readonly threads: ThreadQuery,
  ) {}

  async of(questionId: string): Promise<Citation[]> {
    const joints = await this.unitOfWork.query<{ kind: string; id: string }>(
      `select from_kind as kind, from_id as id from trace_link
       where type = 'CITED_IN_ANSWER' and to_id = $1 and state <> 'WITHDRAWN' order by recorded_at, id`,
      [questionId],
    );
    const citations: Citation[] = [];
    for (const { kind, id } of joints) {
      const card = isThreadKind(kind) && (await this.stations.cards(kind, [id])).get(id);
      if (!card) continue;
      const { code, title, detail, url } = card;
      citations.push({ kind, id, code, title, detail, url, stations: await this.threadOf(kind, id) });
    }
    return citations;
  }

  private async threadOf(kind: string, id: string): Promise<CitedStation[]> {
    const { stations, joints } = await this.threads.of(kind, id);
    const doubted = new Set(joints.filter(({ state }) => state === 'SUSPECT').map(({ to }) => to.id));
    return stations.map(({ station, state, cards }) => ({
      name: NAMES[station],
      state: state === 'FILLED' && cards.some((card) => doubted.has(card.id)) ? 'SUSPECT' : state,
      cards: cards.slice(0, CARDS).map(({ code, title, detail }) => ({ code, title, detail })),
    }));
  }
}
