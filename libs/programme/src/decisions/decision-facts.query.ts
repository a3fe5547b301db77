import { Injectable } from '@nestjs/common';
import { DecisionQuery } from './decision.query';

export interface DecisionFact {
  id: string;
  code: string;
  title: string;
  /** OPEN: not decided everywhere; NOT_IDENTICAL: "niet gelijkluidend"; EFFECTIVE: taken, the same everywhere. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
}

/** How decisions stand, for what waits for them in other libraries. */
@Injectable()
export class DecisionFacts {
  constructor(private readonly decisions: DecisionQuery) {}

  /** A programme has a handful of decisions: all of them, by code. */
  async of(programmeId: string): Promise<DecisionFact[]> {
    const all = await this.decisions.all(programmeId);
    return all.map(({ id, code, title, state }) => ({ id, code, title, state }));
  }

  /** Ids of the decisions that all municipalities took the same. */
  async taken(programmeId: string): Promise<string[]> {
    return (await this.of(programmeId)).filter(({ state }) => state === 'EFFECTIVE').map(({ id }) => id);
  }
}
