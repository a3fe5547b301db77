import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { compareBaselines } from '../domain/baseline-comparison';
import { inOrder } from '../domain/baseline-content';
import type { ComparisonPaper } from '../exchange/comparison-report';
import type { RequirementSetPaper } from '../exchange/requirement-set-paper';
import { BaselineContentQuery } from './baseline-content.query';

interface Head {
  tenderId: string;
  name: string;
  note: string;
  contentHash: string;
  state: string;
  tender: string;
  organisation: string;
  frozenBy: string;
  frozenAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  publishedBy: string | null;
  publishedAt: Date | null;
}

const ORGANISATION = `concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
  where m.programme_id = p.id)) as organisation`;

const by = (label: string, at: Date | null, name: string | null) =>
  at && name ? [{ label, value: `${LocalDate.format(LocalDate.at(at))} door ${name}` }] : [];

/** What the papers about requirements say: of a baseline, of the concept of now, of two baselines beside each other. */
@Injectable()
export class BaselinePaperQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly content: BaselineContentQuery,
    private readonly clock: Clock,
  ) {}

  /** A baseline as it was frozen; a draft until it is approved. @throws DomainError 404 */
  async of(baselineId: string): Promise<RequirementSetPaper> {
    const head = await this.head(baselineId);
    const { items, criteria, methodNote, tieRule } = await this.content.stored(baselineId);
    const { name, note, contentHash, tender, organisation, frozenAt } = head;
    return {
      ...{ name, note, contentHash, tender, organisation, items, criteria, methodNote, tieRule },
      facts: [
        ...by('Bevroren', frozenAt, head.frozenBy),
        ...by(head.state === 'REJECTED' ? 'Afgewezen' : 'Akkoord', head.decidedAt, head.decidedBy),
        ...by('Gepubliceerd', head.publishedAt, head.publishedBy),
      ],
      asOf: LocalDate.at(frozenAt),
      createdAt: head.decidedAt ?? frozenAt,
      draft: head.state !== 'APPROVED',
    };
  }

  /** All living requirements and criteria as they are now. @throws DomainError 404 */
  async concept(tenderId: string): Promise<RequirementSetPaper> {
    const [head] = await this.unitOfWork.query<{ tender: string; organisation: string }>(
      `select t.title as tender, ${ORGANISATION} from tender t join programme p on p.id = t.programme_id
       where t.id = $1 and t.id = any ((select app_tenders())::uuid[])`,
      [tenderId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    const now = this.clock.now();
    const items = inOrder(await this.content.living(tenderId));
    const rest = { name: 'Concept', note: '', contentHash: null, facts: [], draft: true };
    return {
      ...head,
      ...rest,
      items,
      ...(await this.content.award(tenderId)),
      asOf: LocalDate.at(now),
      createdAt: now,
    };
  }

  /** @throws DomainError 404, 422 other tender */
  async comparison(id: string, otherId: string): Promise<ComparisonPaper> {
    const [from, to] = [await this.head(otherId), await this.head(id)];
    if (from.tenderId !== to.tenderId) throw new DomainError('requirement-baseline.other-tender');
    const [before, after] = [await this.content.stored(otherId), await this.content.stored(id)];
    const now = this.clock.now();
    return {
      ...{ from, to, tender: to.tender, organisation: to.organisation },
      comparison: compareBaselines(before, after),
      asOf: LocalDate.at(to.frozenAt),
      createdAt: now,
    };
  }

  private async head(baselineId: string): Promise<Head> {
    const [head] = await this.unitOfWork.query<Head>(
      `select bl.tender_id as "tenderId", bl.name, bl.note, bl.content_hash as "contentHash", bl.state, t.title as tender,
              freezer.name as "frozenBy", bl.frozen_at as "frozenAt", decider.name as "decidedBy", bl.decided_at as "decidedAt",
              publisher.name as "publishedBy", bl.published_at as "publishedAt", ${ORGANISATION}
       from requirement_baseline bl
       join tender t on t.id = bl.tender_id
       join programme p on p.id = bl.programme_id
       join user_account freezer on freezer.id = bl.frozen_by
       left join user_account decider on decider.id = bl.decided_by
       left join user_account publisher on publisher.id = bl.published_by
       where bl.id = $1`,
      [baselineId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    return head;
  }
}
