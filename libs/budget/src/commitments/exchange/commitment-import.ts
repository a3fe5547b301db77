import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ImportScope, ImportTarget, ImportTargetPort, RowFinding, Texts } from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { BudgetCheckQuery } from '../../budget-checks/queries/budget-check.query';
import { EnterCommitment, NewCommitment } from '../commands/enter-commitment';
import { CommitmentPlace, CommitmentPlaceQuery } from '../queries/commitment-place.query';
import { commitmentColumns as columns } from './commitment-columns';

type Columns = typeof columns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;
type Problems = Finding['problems'];
type Wanted = { wanted: NewCommitment & { externalNumber: string } } | { problems: Problems };

/**
 * Commitments out of the register of a municipality, as a target of the import wizard. Its number there makes a row the
 * same row in another file, so that the same file twice adds nothing.
 */
@Injectable()
@ImportTarget('commitments')
export class CommitmentImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'commitment.write';
  readonly columns = columns;
  readonly controlColumn = 'amount';
  readonly examples = {
    ...{ year: '2026', municipality: 'Schiedam', number: 'VP-2026-0147', title: 'Extra plaatsen crisisopvang' },
    ...{ supplier: 'Stichting Voorbeeld Noord', decision: 'Collegebesluit 12', amount: '25.000,00' },
    ...{ buildingBlock: '', contract: 'CON-001', startsOn: '01-03-2026', endsOn: '31-12-2026' },
  };

  constructor(
    private readonly places: CommitmentPlaceQuery,
    private readonly checks: BudgetCheckQuery,
    private readonly enter: EnterCommitment,
    texts: Texts,
  ) {
    this.title = texts.say('commitment.import.title');
  }

  /** A rule that stops holds for a file as well: it counts the rows above it, so that together they stay within the room. */
  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const place = await this.places.of(programmeId);
    const asked = new Map<string, Money>();
    const findings: Finding[] = [];
    for (const row of rows) {
      const found = wantedOf(row, place);
      if ('problems' in found) {
        findings.push({ identity: `row ${row.number}`, problems: found.problems, presentSince: null });
        continue;
      }
      const { year, municipalityId, externalNumber } = found.wanted;
      const identity = `${year}|${municipalityId}|${externalNumber.toLowerCase()}`;
      const present = place.present.get(identity);
      const same = present?.amount.equals(row.values.amount) ?? false;
      const params = { booked: present?.amount.format() ?? '' };
      const problems: Problems =
        present && !same ? [{ column: 'amount', code: 'commitment.import.other-amount', params }] : [];
      if (!present) problems.push(...(await this.room(programmeId, found.wanted, asked)));
      findings.push({ identity, problems, presentSince: present && same ? present.since : null });
    }
    return findings;
  }

  async commit(rows: Row[], { programmeId }: ImportScope): Promise<void> {
    const place = await this.places.of(programmeId);
    for (const row of rows) {
      const found = wantedOf(row, place);
      if ('wanted' in found) await this.enter.execute(programmeId, found.wanted);
    }
  }

  /** @param asked what the rows before it ask of the same room; this row is added to it when it fits */
  private async room(programmeId: string, wanted: NewCommitment, asked: Map<string, Money>): Promise<Problems> {
    const { contractId = null, year, municipalityId } = wanted;
    const key = `${contractId ?? ''}|${year}|${municipalityId}`;
    const amount = (asked.get(key) ?? Money.zero).plus(Money.parse(wanted.amount));
    const { verdict, scopes } = await this.checks.check({ programmeId, contractId, year, municipalityId }, amount);
    if (verdict !== 'STOP') {
      asked.set(key, amount);
      return [];
    }
    const over = scopes.flatMap((scope) => (scope.verdict === 'STOP' && scope.over ? [scope.over] : []));
    const most = over.reduce((worst, one) => Money.max(worst, one), Money.zero);
    return [{ column: 'amount', code: 'commitment.import.stop', params: { over: most.format() } }];
  }
}

function wantedOf({ values }: Row, place: CommitmentPlace): Wanted {
  const problems: Problems = [];
  const say = (column: keyof Columns & string, code: string) => void problems.push({ column, code });
  const { year, amount } = values;
  const municipality = place.municipality(values.municipality);
  if (!municipality) say('municipality', 'commitment.municipality-unknown');
  const block = values.buildingBlock ? place.block(values.buildingBlock) : null;
  if (values.buildingBlock && !block) say('buildingBlock', 'commitment.block-unknown');
  const contract = values.contract ? place.contract(values.contract, year) : null;
  if (values.contract && !contract) say('contract', 'budget.contract-unknown');
  if (!amount.isPositive()) say('amount', 'commitment.above-nil');
  const startsOn = values.startsOn ?? LocalDate.of(year, 1, 1);
  const endsOn = values.endsOn ?? LocalDate.of(year, 12, 31);
  if (endsOn < startsOn) say('endsOn', 'commitment.term');
  if (problems.length > 0 || !municipality) return { problems };
  return {
    wanted: {
      ...{ year, municipalityId: municipality.id, startsOn, endsOn, amount: amount.toString() },
      ...(contract ? { contractId: contract.id } : {}),
      ...(block ? { buildingBlockId: block.id } : {}),
      ...{ title: values.title, supplier: values.supplier, decisionReference: values.decision },
      externalNumber: values.number,
    },
  };
}
