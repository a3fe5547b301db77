import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** A commitment that is there, by year, municipality and its number in the register of the municipality. */
export interface PresentCommitment {
  amount: Money;
  /** Day on which it came in, 'yyyy-mm-dd'. */
  since: string;
}

/** What the rows of a register are held against; names and codes as they come, case aside. */
export interface CommitmentPlace {
  municipality(name: string): { id: string } | undefined;
  block(name: string): { id: string } | undefined;
  contract(code: string, year: number): { id: string } | undefined;
  /** Key `year|municipalityId|number in lower case`. */
  present: ReadonlyMap<string, PresentCommitment>;
}

interface Named {
  id: string;
  code: string;
  name: string;
}

const PRESENT = `
  select year, municipality_id as "municipalityId", lower(external_number) as number, amount_cents as cents,
         (recorded_at at time zone 'Europe/Amsterdam')::date as since
  from commitment
  where programme_id = $1 and external_number <> '' and state in ('REQUESTED', 'ACTIVE')`;

@Injectable()
export class CommitmentPlaceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(programmeId: string): Promise<CommitmentPlace> {
    const ask = <R>(sql: string) => this.unitOfWork.query<R>(sql, [programmeId]);
    const municipalities = await ask<Named>('select id, code, name from municipality where programme_id = $1');
    const blocks = await ask<Named>('select id, code, name from building_block where programme_id = $1');
    const contracts = await ask<{ id: string; code: string; startsOn: string; endsOn: string }>(
      'select id, code, starts_on as "startsOn", ends_on as "endsOn" from contract where programme_id = $1',
    );
    type Row = { year: number; municipalityId: string; number: string; cents: string; since: string };
    const present = await ask<Row>(PRESENT);
    const named = (list: readonly Named[]) => (name: string) =>
      list.find((one) => same(one.name, name) || same(one.code, name));
    return {
      municipality: named(municipalities),
      block: named(blocks),
      contract: (code, year) =>
        contracts.find(
          (one) => same(one.code, code) && one.startsOn <= `${year}-12-31` && one.endsOn >= `${year}-01-01`,
        ),
      present: new Map(
        present.map(({ year, municipalityId, number, cents, since }) => [
          `${year}|${municipalityId}|${number}`,
          { amount: Money.fromCents(cents), since },
        ]),
      ),
    };
  }
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
