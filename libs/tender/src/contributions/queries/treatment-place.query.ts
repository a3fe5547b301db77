import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionFacts } from '@koersvast/programme';
import type { Treatment } from '../domain/treatment';

const unknown = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/** What an outcome names must be there, in the programme of the contribution. */
@Injectable()
export class TreatmentPlaceQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
  ) {}

  async questionCode(questionId: string): Promise<string> {
    const [question] = await this.unitOfWork.query<{ code: string }>(
      'select code from workgroup_question where id = $1',
      [questionId],
    );
    return question!.code;
  }

  /** @throws DomainError 422 with the field. */
  async demandTargets(programmeId: string, treatment: Treatment): Promise<void> {
    const { trackId, workgroupId, addresseeId, decisionId } = treatment;
    const [here] = await this.unitOfWork.query<{ track: boolean; workgroup: boolean; addressee: boolean }>(
      `select exists (select from track where id = $2 and programme_id = $1) as track,
              exists (select from workgroup where id = $3 and programme_id = $1) as workgroup,
              exists (select from role_grant g join user_account u on u.id = g.user_id and u.state = 'ACTIVE'
                      where g.user_id = $4 and g.programme_id = $1 and g.role <> 'beheerder') as addressee`,
      [programmeId, trackId, workgroupId, addresseeId],
    );
    if (trackId && !here!.track) throw unknown('/trackId', 'contribution.unknown-track');
    if (workgroupId && !here!.workgroup) throw unknown('/workgroupId', 'contribution.unknown-workgroup');
    if (addresseeId && !here!.addressee) throw unknown('/addresseeId', 'contribution.unknown-addressee');
    if (decisionId) await this.demandOpenDecision(programmeId, decisionId);
  }

  private async demandOpenDecision(programmeId: string, decisionId: string): Promise<void> {
    const decision = (await this.decisions.of(programmeId)).find(({ id }) => id === decisionId);
    if (!decision) throw unknown('/decisionId', 'contribution.unknown-decision');
    if (decision.state === 'EFFECTIVE') throw unknown('/decisionId', 'contribution.decision-taken');
  }
}
