import { Money } from '@koersvast/kernel';
import { yearEndPosting } from './year-end';

const euro = (text: string) => Money.parse(text);

describe('where a settlement falls in the accounts @eis KV-1390', () => {
  const closesOn = '2027-03-15';

  it('before the accounts close it is an accrual of the old year', () =>
    expect(yearEndPosting(2026, '2027-02-01', closesOn, euro('150000'), Money.zero)).toEqual({
      ...{ bookingYear: 2026, nature: 'ACCRUAL', incidental: false, amount: euro('150000') },
    }));

  it('definitive before the accounts close: the difference still belongs to the old year', () =>
    expect(yearEndPosting(2026, closesOn, closesOn, euro('170000.01'), euro('150000'))).toMatchObject({
      ...{ bookingYear: 2026, incidental: false, amount: euro('20000.01') },
    }));

  it('definitive after it: the difference is incidental in the new year', () =>
    expect(yearEndPosting(2026, '2027-06-01', closesOn, euro('120000'), euro('150000'))).toEqual({
      ...{ bookingYear: 2027, nature: 'PRIOR_YEAR', incidental: true, amount: euro('-30000') },
    }));
});
