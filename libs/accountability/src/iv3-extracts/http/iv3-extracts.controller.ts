import { Controller, Get, Query } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Access, ProgrammeId, Texts } from '@koersvast/platform';
import type { Iv3Book, Iv3Side } from '../domain/iv3';
import { Iv3Answer, Iv3ExtractQuery } from '../queries/iv3-extract.query';
import { Iv3ExtractRequest } from './iv3-extract.request';
import { Iv3ExtractResponse, Iv3TotalResponse } from './iv3-extract.response';

/** Iv3-uittreksel: lasten en baten naar taakveld en economische categorie. */
@Controller('iv3-extracts')
export class Iv3ExtractsController {
  constructor(
    private readonly query: Iv3ExtractQuery,
    private readonly texts: Texts,
  ) {}

  /** Wat geen plaats heeft, staat apart met de reden; samen met de rijen is dat alles wat is geboekt. */
  @Get()
  @Access('iv3-extract.read')
  async one(@ProgrammeId() programmeId: string, @Query() request: Iv3ExtractRequest): Promise<Iv3ExtractResponse> {
    const { year, quarter, municipalityId = null } = request;
    const answer = await this.query.of({ programmeId, municipalityId, year, quarter });
    const { rows, unplaced, municipalities, asOf, knownAt } = answer;
    return {
      ...{ programmeId, year, quarter, municipalities, asOfDate: asOf, knownAt },
      rows: rows.map((row) => ({
        ...row,
        budget: row.budget?.toString() ?? null,
        actual: row.actual?.toString() ?? null,
      })),
      unplaced: unplaced.map(({ amount, places, ...one }) => ({
        ...{ ...one, amount: amount.toString(), places: [...places] },
        text: this.texts.say(`iv3-extract.why.${one.why}`, {}),
      })),
      totals: (['COST', 'INCOME'] as const).map((side) => totalOf(answer, side)),
    };
  }
}

function totalOf({ rows, unplaced }: Iv3Answer, side: Iv3Side): Iv3TotalResponse {
  const apart = (book: Iv3Book): Money =>
    Money.sum(unplaced.filter((one) => one.side === side && one.book === book).map(({ amount }) => amount));
  const placed = (pick: 'budget' | 'actual'): Money =>
    Money.sum(rows.filter((row) => row.side === side).map((row) => row[pick] ?? Money.zero));
  return {
    side,
    budget: placed('budget').plus(apart('BUDGET')).toString(),
    actual: placed('actual').plus(apart('ACTUAL')).toString(),
    unplacedBudget: apart('BUDGET').toString(),
    unplacedActual: apart('ACTUAL').toString(),
  };
}
