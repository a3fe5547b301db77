import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Files, UnitOfWork } from '@koersvast/platform';

export interface AttachDocumentInput {
  decisionId: string;
  choiceId: string;
  rowVersion: number;
  name: string;
  bytes: Buffer;
}

interface ChoiceRow {
  programmeId: string;
  municipalityId: string;
  rowVersion: number;
}

/** Puts the paper of a municipality beside what it decided: the signed college decision, or the one of the council. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** @throws DomainError 403/404, 412. */
  async execute({ decisionId, choiceId, rowVersion, name, bytes }: AttachDocumentInput): Promise<void> {
    const [choice] = await this.unitOfWork.query<ChoiceRow>(
      `select d.programme_id as "programmeId", c.municipality_id as "municipalityId", d.row_version as "rowVersion"
       from scope_decision d join decision_question q on q.decision_id = d.id join municipal_choice c on c.question_id = q.id
       where d.id = $1 and c.id = $2 for update of d`,
      [decisionId, choiceId],
    );
    if (!choice) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, municipalityId } = choice;
    this.unitOfWork.actor.demand('decision.write', { programmeId, municipalityId });
    assertFresh(choice.rowVersion, rowVersion);
    const mediaType = 'application/octet-stream';
    const fileId = await this.files.store({ name, bytes, mediaType, programmeId, permission: 'programme.read' });
    await this.unitOfWork.query(
      `insert into municipal_choice_document (id, programme_id, choice_id, file_id, recorded_by) values ($1, $2, $3, $4, $5)`,
      [newId(), programmeId, choiceId, fileId, this.unitOfWork.actor.userId],
    );
    await this.unitOfWork.query('update scope_decision set row_version = row_version + 1 where id = $1', [decisionId]);
    const after = { choiceId, municipalityId, fileId, name };
    this.unitOfWork.audit({
      action: 'decision.document-added',
      kind: 'decision',
      recordId: decisionId,
      programmeId,
      after,
    });
  }
}
