import { Injectable } from '@nestjs/common';
import { PartyClues } from '../../anonymity/party-clues';
import { CircleParty, ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import { NameFinding, namesIn, OwnText, withoutConsent } from '../domain/report-names';
import type { ReportPaper } from '../exchange/consultation-report';
import { PaperHeadQuery } from './paper-head.query';
import { ReportInput, ReportInputQuery } from './report-input.query';

export const REPORT_PERMISSION = 'consultation-report.read';
/** Until it is published and frozen, a report is among who may see what parties said (ADR 0030). */
export const DRAFT_PERMISSION = 'conclusion.read';

/** Draws the veil over everything that the report says, before anybody composes it. */
@Injectable()
export class ReportPaperQuery {
  constructor(
    private readonly heads: PaperHeadQuery,
    private readonly inputs: ReportInputQuery,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /** @throws DomainError 403/404 */
  async of(consultationId: string): Promise<ReportPaper> {
    const head = await this.heads.ofConsultation(consultationId, DRAFT_PERMISSION);
    const parties = await this.circle.parties(consultationId);
    const input = await this.inputs.of(consultationId);
    const named = parties.filter(({ consentToBeNamed, takesPart }) => consentToBeNamed && takesPart);
    return { head, input: veiled(input, parties), namedParties: named.map(({ name }) => name) };
  }

  /** Where our own texts name who did not say yes. */
  async findings(consultationId: string): Promise<NameFinding[]> {
    const silent = withoutConsent(await this.circle.parties(consultationId));
    const head = await this.heads.ofConsultation(consultationId, REPORT_PERMISSION);
    const titles = [head.tender, head.consultation, head.organisation].join(' ');
    const own = [{ place: 'de titel', text: titles }, ...ownTexts(await this.inputs.of(consultationId))];
    return namesIn(own, new PartyClues(silent));
  }
}

/** What we wrote ourselves, each with its place in the words of the screen. */
const ownTexts = ({ purpose, texts, questions, themes, conclusions, inquiries }: ReportInput): OwnText[] => [
  { place: 'het doel van de consultatie', text: purpose },
  { place: 'de aanleiding', text: texts.context },
  { place: 'het verloop', text: texts.process },
  { place: 'het vervolg', text: texts.followUp },
  ...questions.map(({ number, text }) => ({ place: `vraag ${number}`, text })),
  ...themes.map(({ name }) => ({ place: 'een thema', text: name })),
  ...conclusions.map(({ code, text, followUp }) => ({ place: code, text: `${text} ${followUp}` })),
  ...inquiries.map(({ number, publicQuestion, answer }) => ({
    place: `antwoord ${number}`,
    text: `${publicQuestion} ${answer}`,
  })),
];

/** Every word that can hold a name loses it; also our own, so that a draft that is passed on tells nothing. */
function veiled(input: ReportInput, parties: readonly CircleParty[]): ReportInput {
  const all = new PartyClues(parties);
  const silent = new PartyClues(withoutConsent(parties));
  const said = (text: string) => all.hide(text, () => 'een partij');
  const own = (text: string) => silent.hide(text, () => 'een partij');
  return {
    ...input,
    purpose: own(input.purpose),
    texts: {
      context: own(input.texts.context),
      process: own(input.texts.process),
      followUp: own(input.texts.followUp),
    },
    themes: input.themes.map((theme) => ({ ...theme, name: own(theme.name) })),
    questions: input.questions.map((question) => ({
      ...question,
      text: own(question.text),
      quotes: question.quotes.map(({ words, theme }) => ({ words: said(words), theme: theme && own(theme) })),
    })),
    inquiries: input.inquiries.map((one) => ({
      ...one,
      publicQuestion: own(one.publicQuestion),
      answer: own(one.answer),
    })),
    conclusions: input.conclusions.map((one) => ({
      ...one,
      text: own(one.text),
      followUp: own(one.followUp),
      quotes: one.quotes.map(said),
    })),
  };
}
