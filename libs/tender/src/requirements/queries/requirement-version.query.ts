import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { CONTENT_TEXTS, ContentText, wordDiff } from '../domain/requirement-content';
import type { RequirementDiffResponse, RequirementVersionResponse } from '../http/requirement.response';

type VersionRow = Omit<RequirementVersionResponse, 'recordedAt'> & { recordedAt: Date };

@Injectable()
export class RequirementVersionQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All versions, the newest first. @throws DomainError 404 */
  async all(requirementId: string): Promise<RequirementVersionResponse[]> {
    const rows = await this.unitOfWork.query<VersionRow>(
      `select v.id, v.n as number, v.title, v.text, v.rationale, v.evidence, v.test_method as "testMethod",
              v.turnover_motivation as "turnoverMotivation", b.name as "buildingBlock",
              v.change_reason as "changeReason", author.name as author, v.recorded_at as "recordedAt",
              coalesce((select jsonb_agg(bl.name order by bl.frozen_at) from requirement_baseline_item i
                        join requirement_baseline bl on bl.id = i.baseline_id
                        where i.version_id = v.id and bl.state <> 'REJECTED'), '[]') as baselines
       from requirement_version v
       left join building_block b on b.id = v.building_block_id
       left join user_account author on author.id = v.recorded_by
       where v.requirement_id = $1 order by v.n desc`,
      [requirementId],
    );
    if (rows.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  /**
   * Word difference between two versions, by default the last two.
   * @throws DomainError 404 requirement, 422 version number that is not there.
   */
  async diff(requirementId: string, from?: number, to?: number): Promise<RequirementDiffResponse> {
    const versions = await this.all(requirementId);
    const toNumber = to ?? versions[0]!.number;
    const fromNumber = from ?? Math.max(1, toNumber - 1);
    const version = (number: number) => {
      const found = versions.find((one) => one.number === number);
      if (!found) {
        throw new DomainError('requirement.unknown-version', { params: { number, last: versions[0]!.number } });
      }
      return found;
    };
    const [before, after] = [version(fromNumber), version(toNumber)];
    const field = (name: ContentText | 'buildingBlock') => ({
      field: name,
      parts: wordDiff(before[name] ?? '', after[name] ?? ''),
    });
    return {
      from: fromNumber,
      to: toNumber,
      fields: [...CONTENT_TEXTS, 'buildingBlock' as const].map(field).filter(({ parts }) => changed(parts)),
    };
  }
}

const changed = (parts: { kind: string }[]) => parts.some((part) => part.kind !== 'same');
