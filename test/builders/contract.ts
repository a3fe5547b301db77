import { firstTerms } from '../../libs/contract/src/contracts/domain/contract-terms';
import { newId } from '@koersvast/kernel';
import { anAward } from './award';
import type { TestApp } from '../support/test-app';

export interface BuiltContract {
  id: string;
  code: string;
}

/** A contract of 2026-2028 with an invented partner, put straight into the database: for what hangs on a contract. */
export async function aContract(
  test: TestApp,
  programmeId: string,
  over: { code?: string; paymentRoute?: 'A' | 'B' | 'C'; startsOn?: string; endsOn?: string; awardId?: string } = {},
): Promise<BuiltContract> {
  const contract = { id: newId(), code: over.code ?? 'CON-001' };
  const awardId = over.awardId ?? (await anAward(test, programmeId, { code: `AANB-${contract.id}` })).id;
  const [startsOn, endsOn] = [over.startsOn ?? '2026-01-01', over.endsOn ?? '2028-12-31'];
  const paymentRoute = over.paymentRoute ?? 'A';
  const terms = { title: 'Integrale jeugdhulp', startsOn, endsOn, paymentRoute };
  await test.asSystem(async () => {
    await test.unitOfWork.query(
      `insert into contract (id, programme_id, code, title, award_id, contractor, payment_route, starts_on, ends_on, state)
       values ($1, $2, $3, 'Integrale jeugdhulp', $4, 'Stichting Proefpartner', $5, $6, $7, 'ACTIVE')`,
      [contract.id, programmeId, contract.code, awardId, paymentRoute, startsOn, endsOn],
    );
    await test.unitOfWork.query(
      `insert into contract_version (id, programme_id, contract_id, n, valid_from, terms, source, reason)
       values ($1, $2, $3, 1, $4, $5, 'AWARD', 'Gunning')`,
      [
        newId(),
        programmeId,
        contract.id,
        startsOn,
        JSON.stringify(firstTerms(terms, { name: 'Stichting Proefpartner', kvk: '12345678' })),
      ],
    );
  });
  return contract;
}
