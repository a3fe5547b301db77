import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { ContributionStore } from '../data/contribution.store';
import type { SourceKind } from '../domain/contribution';
import { ContributionSource } from './contribution-source';

/** Where the sentence stands in what it was taken from. */
export interface SentenceSource {
  sourceKind: SourceKind;
  sourceNote: string;
  /** The record it was cut from, such as the version of some minutes. */
  sourceRecordKind: string | null;
  sourceRecordId: string | null;
  /** Path in the web app. */
  sourceUrl: string | null;
}

export interface EnterContributionInput extends SentenceSource {
  programmeId: string;
  workgroupId: string;
  questionId: string;
  sentence: string;
}

/** A workgroup says something under one of the questions of its programme. */
@Injectable()
export class EnterContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
    private readonly contributions: ContributionStore,
    private readonly source: ContributionSource,
  ) {}

  /** @throws DomainError 403/404 not this workgroup, 422 question, workgroup or source of another programme. */
  async execute({ sentence, ...place }: EnterContributionInput): Promise<string> {
    return (await this.many(place, [sentence]))[0]!;
  }

  /** Several sentences of one workgroup under one question, in the order given. Answers their ids. */
  async many(place: Omit<EnterContributionInput, 'sentence'>, sentences: readonly string[]): Promise<string[]> {
    const { programmeId, workgroupId, questionId } = place;
    this.unitOfWork.actor.demand('contribution.write', { programmeId, workgroupId });
    await this.demandPlace(programmeId, workgroupId, questionId);
    const ids: string[] = [];
    for (const sentence of sentences) ids.push(await this.add(place, sentence));
    return ids;
  }

  private async add(place: Omit<EnterContributionInput, 'sentence'>, sentence: string): Promise<string> {
    const { programmeId, workgroupId, questionId, sourceKind, sourceNote } = place;
    await this.source.demandNameless(place, sentence);
    const { code } = await this.codes.next(programmeId, programmeId, 'INB');
    const { id, versionId } = await this.contributions.insert({ ...place, code }, sentence);
    await this.source.tie(place, { id, versionId });
    this.unitOfWork.audit({
      action: 'contribution.entered',
      kind: 'contribution',
      recordId: id,
      versionId,
      programmeId,
      after: { code, workgroupId, questionId, sentence, sourceKind, sourceNote },
    });
    return id;
  }

  private async demandPlace(programmeId: string, workgroupId: string, questionId: string): Promise<void> {
    const [here] = await this.unitOfWork.query<{ question: boolean; workgroup: boolean }>(
      `select exists (select from workgroup_question where id = $1 and programme_id = $3) as question,
              exists (select from workgroup where id = $2 and programme_id = $3) as workgroup`,
      [questionId, workgroupId, programmeId],
    );
    if (!here!.question) throw unknown('/questionId', 'contribution.unknown-question');
    if (!here!.workgroup) throw unknown('/workgroupId', 'contribution.unknown-workgroup');
  }
}

const unknown = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
