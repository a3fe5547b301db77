import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, Files, UnitOfWork } from '@koersvast/platform';
import { hashOf, TEMPLATE } from '../../pc-reports/domain/report-inputs';
import type { SnapshotVerificationResponse } from '../http/snapshot.response';
import { judged } from '../domain/verdict';
import { SnapshotQuery } from '../queries/snapshot.query';
import { SnapshotPapers } from './snapshot-papers';

/** Renders a snapshot again from its stored inputs and compares every hash with what was signed. */
@Injectable()
export class VerifySnapshot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SnapshotPapers,
    private readonly query: SnapshotQuery,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404, 409 its papers are still being made. */
  async execute(id: string): Promise<SnapshotVerificationResponse> {
    const snapshot = await this.papers.stored(id);
    const { files } = await this.query.one(id);
    if (files.length === 0) throw new DomainError('snapshot.not-rendered', { status: 409 });
    const rendered = await this.papers.render(snapshot);
    const compared = [];
    for (const { format, sha256, fileId } of files) {
      const storedSha256 = hashOf((await this.files.read(fileId)).bytes);
      const renderedSha256 = rendered.find((paper) => paper.format === format)!.sha256;
      compared.push({ format, signedSha256: sha256, storedSha256, renderedSha256 });
    }
    const inputsSame = hashOf(snapshot.inputs) === snapshot.hash;
    const filesSame = compared.every((file) => file.storedSha256 === file.signedSha256);
    const { same, renderingSame } = judged(
      {
        ...{ inputsSame, filesSame, template: snapshot.template },
        renderingSame: compared.every((file) => file.renderedSha256 === file.signedSha256),
      },
      TEMPLATE,
    );
    this.unitOfWork.audit({
      action: 'snapshot.verified',
      kind: 'snapshot',
      recordId: id,
      programmeId: snapshot.programmeId,
      after: { inputsSame, filesSame, renderingSame },
    });
    return {
      code: snapshot.code,
      same,
      inputsSame,
      filesSame,
      renderingSame,
      template: snapshot.template,
      currentTemplate: TEMPLATE,
      contentHash: snapshot.hash,
      files: compared,
      verifiedAt: this.clock.now().toISOString(),
    };
  }
}
