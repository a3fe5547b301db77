import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { AwardPromise } from '../data/award.store';

interface Scope {
  offerId: string;
  assessmentId: string;
  baselineId: string;
}

/** Where promises say they stand has to be there: in a document of the winning offer, at a criterion that was scored. */
@Injectable()
export class PromisePlaces {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 with a field for each place that is not of this offer, assessment or baseline. */
  async demand(promises: readonly AwardPromise[], { offerId, assessmentId, baselineId }: Scope): Promise<void> {
    const [known] = await this.unitOfWork.query<{ files: string[]; criteria: string[]; requirements: string[] }>(
      `select array(select file_id from offer_file where offer_id = $1) as files,
              array(select id from assessment_criterion where assessment_id = $2) as criteria,
              array(select requirement_id from requirement_baseline_item where baseline_id = $3) as requirements`,
      [offerId, assessmentId, baselineId],
    );
    const fields = promises.flatMap(({ fileId, page, criterionId, requirementId }, index) => {
      const wrong = (field: string, code: string) => ({ pointer: `/promises/${index}/${field}`, code });
      return [
        ...(fileId && !known!.files.includes(fileId) ? [wrong('fileId', 'award.promise-file')] : []),
        ...(page && !fileId ? [wrong('page', 'award.promise-page')] : []),
        ...(criterionId && !known!.criteria.includes(criterionId)
          ? [wrong('criterionId', 'award.promise-criterion')]
          : []),
        ...(requirementId && !known!.requirements.includes(requirementId)
          ? [wrong('requirementId', 'award.promise-requirement')]
          : []),
      ];
    });
    if (fields.length > 0) throw new DomainError('platform.invalid-input', { fields });
  }
}
