import { Money } from '@koersvast/kernel';
import { covers, MandateFact, reachOf } from './mandate-reach';

const three = ['a', 'b', 'c'];
const mandate = (code: string, municipalityId: string | null, limit: string | null): MandateFact => ({
  ...{ code, municipalityId },
  limit: limit === null ? null : Money.parse(limit),
});
const ofAll = (...limits: (string | null)[]) => limits.map((limit, at) => mandate(`MAN-${at}`, three[at]!, limit));

describe('how far mandates reach @eis KV-1070', () => {
  it('goes up to and including the amount, up and down', () => {
    const reach = reachOf([mandate('MAN-1', null, '500000.00')], three, null)!;
    expect(covers(reach, Money.parse('500000.00'))).toBe(true);
    expect(covers(reach, Money.parse('-500000.00'))).toBe(true);
    expect(covers(reach, Money.parse('500000.01'))).toBe(false);
    expect(covers(reach, Money.parse('-500000.01'))).toBe(false);
    expect(covers(reach, null)).toBe(true);
  });

  it('takes for all together the lowest of every municipality, or the joint body when that goes further', () => {
    const municipal = ofAll('300000', '100000', null);
    expect(reachOf(municipal, three, null)).toEqual({
      limit: Money.parse('100000'),
      codes: ['MAN-0', 'MAN-1', 'MAN-2'],
    });
    expect(reachOf([...municipal, mandate('MAN-9', null, '250000')], three, null)).toMatchObject({ codes: ['MAN-9'] });
    expect(reachOf([...municipal, mandate('MAN-9', null, '50000')], three, null)).toMatchObject({
      limit: Money.parse('100000'),
    });
  });

  it('is no joint mandate while one municipality gave none, yet holds for the one that did', () => {
    const two = ofAll('300000', '100000');
    expect(reachOf(two, three, null)).toBeNull();
    expect(reachOf(two, three, 'a')).toEqual({ limit: Money.parse('300000'), codes: ['MAN-0'] });
    expect(reachOf(two, three, 'c')).toBeNull();
    expect(reachOf([], [], null)).toBeNull();
  });

  it('knows no limit where none was set by anybody', () => {
    expect(reachOf(ofAll(null, null, null), three, null)).toMatchObject({ limit: null });
    expect(reachOf([mandate('MAN-1', 'a', '10'), mandate('MAN-2', 'a', null)], three, 'a')).toEqual({
      limit: null,
      codes: ['MAN-2'],
    });
  });
});
