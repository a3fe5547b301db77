import { Injectable } from '@nestjs/common';
import { Texts } from '@koersvast/platform';
import { earlierTwins, LONGEST, pastedLines } from '../domain/pasted-list';
import type { PastedLineResponse } from '../http/suggestion.response';
import { SuggestionQuery } from './suggestion.query';

/** What a pasted list would become, before anything is stored: per line its problem, its twin and what it looks like. */
@Injectable()
export class PastePreviewQuery {
  constructor(
    private readonly suggestions: SuggestionQuery,
    private readonly texts: Texts,
  ) {}

  async of(programmeId: string, text: string): Promise<PastedLineResponse[]> {
    const lines = pastedLines(text);
    const twins = earlierTwins(lines);
    const alike = await this.suggestions.ofWords(programmeId, lines);
    return lines.map((sentence, at) => {
      const like = alike.find(({ line }) => line === at + 1);
      return {
        line: at + 1,
        sentence,
        problem: sentence.length > LONGEST ? this.texts.say('contribution.line-too-long', { limit: LONGEST }) : null,
        sameAsLine: twins[at]!,
        like: like ? { score: like.score, contribution: like.contribution } : null,
      };
    });
  }
}
