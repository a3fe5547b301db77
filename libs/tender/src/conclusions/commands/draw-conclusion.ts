import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { takesParties, type ConsultationState } from '../../consultations/domain/consultation-states';
import { ConsultationCircleQuery, ConsultationPlace } from '../../disclosures/queries/consultation-circle.query';
import { ConclusionStore } from '../data/conclusion.store';
import { assertCites, ConclusionContent } from '../domain/conclusion';
import { ConclusionSourcesQuery, VersionedRecord } from '../queries/conclusion-sources.query';
import { ConclusionJoints } from './conclusion-joints';

export interface DrawConclusionInput {
  consultationId: string;
  content: ConclusionContent;
  quoteIds: readonly string[];
  /** Quotes of confirmed minutes. */
  minutesQuoteIds: readonly string[];
  requirementIds: readonly string[];
  contributionIds: readonly string[];
}

interface Sources {
  quotes: VersionedRecord[];
  talks: VersionedRecord[];
  requirements: VersionedRecord[];
}

/** Concludes from what parties said, and ties their words to the requirements that come of it. */
@Injectable()
export class DrawConclusion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly conclusions: ConclusionStore,
    private readonly sources: ConclusionSourcesQuery,
    private readonly codes: CodeSeries,
    private readonly joints: ConclusionJoints,
  ) {}

  /** @throws DomainError 403/404, 409 report published, 422 without quotes or unknown source. */
  async execute(input: DrawConclusionInput): Promise<string> {
    const place = await this.open(input.consultationId);
    const sources = await this.demandSources(place, input);
    const { programmeId, tenderId } = place;
    const { code } = await this.codes.next(programmeId, tenderId, 'CON');
    const home = { programmeId, tenderId, consultationId: input.consultationId, code };
    const id = await this.conclusions.insert(home, input.content);
    await this.tie({ id, programmeId, tenderId }, input, sources);
    this.audit('conclusion.drawn', id, programmeId, { code, ...told(input) });
    return id;
  }

  /** @throws DomainError 403/404, 409 withdrawn or report published, 412, 422. */
  async change(id: string, rowVersion: number, input: DrawConclusionInput): Promise<void> {
    const place = await this.open(input.consultationId);
    const row = await this.lockActive(input.consultationId, id, rowVersion);
    const sources = await this.demandSources(place, input);
    const before = await this.joints.of(id);
    await this.conclusions.update(row, { ...input.content });
    await this.tie(row, input, sources);
    await this.joints.loosen(before, `${row.code} is gewijzigd`);
    this.audit('conclusion.changed', id, place.programmeId, { code: row.code, ...told(input) });
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw(consultationId: string, id: string, rowVersion: number, reason: string): Promise<void> {
    const { programmeId } = await this.open(consultationId);
    const row = await this.lockActive(consultationId, id, rowVersion);
    await this.conclusions.update(row, { state: 'WITHDRAWN', withdrawReason: reason });
    await this.joints.loosen(await this.joints.of(id), `${row.code} is ingetrokken: ${reason}`);
    this.audit('conclusion.withdrawn', id, programmeId, { code: row.code, reason });
  }

  private async open(consultationId: string): Promise<ConsultationPlace> {
    const place = await this.circle.openPlace(consultationId, 'conclusion.write');
    if (takesParties(place.state as ConsultationState)) return place;
    throw new DomainError('conclusion.report-published', { status: 409 });
  }

  private async lockActive(consultationId: string, id: string, rowVersion: number) {
    const row = await this.conclusions.lock(consultationId, id, rowVersion);
    if (row.state === 'ACTIVE') return row;
    throw new DomainError('conclusion.was-withdrawn', { status: 409, params: { code: row.code } });
  }

  private async demandSources(place: ConsultationPlace, input: DrawConclusionInput): Promise<Sources> {
    assertCites(input.quoteIds, input.minutesQuoteIds);
    const quotes = await this.sources.quotes(place.id, input.quoteIds);
    const talks = await this.sources.talks(place.id, input.minutesQuoteIds);
    const requirements = await this.sources.requirements(place.tenderId, input.requirementIds);
    await this.sources.demandContributions(place.programmeId, input.contributionIds);
    return { quotes, talks, requirements };
  }

  /** Every quote that the conclusion cites is where each of its requirements came from. */
  private async tie(
    row: { id: string; programmeId: string; tenderId: string },
    { requirementIds, contributionIds, quoteIds, minutesQuoteIds }: DrawConclusionInput,
    { quotes, talks, requirements }: Sources,
  ): Promise<void> {
    await this.conclusions.setQuotes(row, quoteIds);
    await this.conclusions.setMinutesQuotes(row, minutesQuoteIds);
    await this.conclusions.setTargets(row, requirementIds, contributionIds);
    await this.joints.tie(row.programmeId, 'consultation-quote', quotes, requirements);
    await this.joints.tie(row.programmeId, 'consultation-talk', talks, requirements);
  }

  private audit(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'consultation-conclusion', recordId, programmeId, after });
  }
}

/** What the audit log tells of a conclusion: on what it rests and where it leads, not its words. */
const told = (input: DrawConclusionInput) => {
  const { content, quoteIds, minutesQuoteIds, requirementIds, contributionIds } = input;
  return {
    usage: content.usage,
    quoteIds,
    minutesQuoteIds,
    requirementIds,
    contributionIds,
  };
};
