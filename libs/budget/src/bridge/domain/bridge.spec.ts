import fc from 'fast-check';
import { Money } from '@koersvast/kernel';
import { bridges, BridgeVersion, together } from './bridge';
import { bridgeSteps, startCausesOf } from './bridge-steps';
import type { BegrotingFacts } from './start-causes';

const euro = (text: string) => Money.parse(text);
const map = (...amounts: string[]) => new Map(amounts.map((amount, index) => [`m${index}`, euro(amount)]));
const set = (...amounts: string[]) =>
  new Map(amounts.map((amount, index) => [`m${index}`, { amount: euro(amount), vat: Money.zero, known: null }]));
const version = (kind: BridgeVersion['kind'], change: string, ...lines: string[]): BridgeVersion => ({
  ...{ kind, change: euro(change), lines: lines.length > 0 ? map(...lines) : null },
});
const texts = (bridge: object) =>
  Object.fromEntries(
    Object.entries(bridge).flatMap(([key, value]) => (key === 'startCauses' ? [] : [[key, value && `${value}`]])),
  );

describe('the bridge from begroting to prognose @eis KV-1391', () => {
  const versions = [
    version('BASE', '1000.00', '200.00', '300.00', '500.00'),
    version('INDEXATION', '50.00'),
    version('VOLUME_CORRECTION', '-10.00', '312.00', '312.00', '416.00'),
  ];

  it('names price, volume, distribution and settlement of each municipality', () => {
    const all = bridges(versions, set('190.00', '300.00', '480.00'), map('1.00', '2.00', '-3.00'));
    expect(texts(all.get('m0')!)).toEqual({
      ...{ begroting: '190.00', start: '10.00', base: '200.00', price: '10.00', volume: '-2.00' },
      ...{ distribution: '104.00', contract: '312.00', settlement: '1.00', forecast: '313.00' },
    });
    expect(texts(together([...all.values()]))).toMatchObject({
      ...{ begroting: '970.00', start: '30.00', price: '50.00', volume: '-10.00', distribution: '0.00' },
      ...{ contract: '1040.00', settlement: '0.00', forecast: '1040.00' },
    });
  });

  it('keeps what is not known out of every sum', () => {
    const all = bridges(versions, set('190.00'), null);
    expect(texts(all.get('m1')!)).toMatchObject({ begroting: null, start: null, forecast: null, contract: '312.00' });
    expect(together([...all.values()]).begroting).toBeNull();
    expect(bridges([version('BASE', '1.00')], new Map(), null).size).toBe(0);
  });

  it('leaves out a version that nobody divided yet', () => {
    const later = [...versions, version('SCOPE_CHANGE', '99.00')];
    expect(together([...bridges(later, new Map(), null).values()]).contract.toString()).toBe('1040.00');
  });

  it('says why begroting and base differ: VAT, what was known when it was decided, and what is left @eis KV-1544', () => {
    // Decided when 210 was known for this municipality: base 200 and an indexation of 10. It set 225, of which 5 VAT.
    const known = { base: euro('200.00'), price: euro('10.00'), volume: Money.zero, contract: euro('210.00') };
    const facts: BegrotingFacts = { amount: euro('225.00'), vat: euro('5.00'), known };
    const bridge = bridges(versions, new Map([['m0', facts]]), null).get('m0')!;
    expect(texts(bridge.startCauses!)).toEqual({
      ...{ vat: '-5.00', price: '-10.00', volume: '0.00', distribution: '0.00', moment: '0.00', own: '-10.00' },
    });
    const before = bridges(versions, new Map([['m0', { ...facts, known: null }]]), null).get('m0')!;
    expect(texts(before.startCauses!)).toMatchObject({ vat: '-5.00', moment: '-20.00', own: '0.00' });
    expect(startCausesOf([bridge, before])).toEqual(['START_VAT', 'START_PRICE', 'START_MOMENT', 'START_OWN']);
    expect(bridgeSteps(bridge, []).map(({ cause }) => cause)).toContain('START');
  });

  it('always sums to the cent, whatever was known: every step of the waterfall leads to the next stand @eis KV-1544', () => {
    const cents = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((value) => Money.fromCents(value));
    const known = fc.option(fc.record({ base: cents, price: cents, volume: cents, contract: cents }), { nil: null });
    fc.assert(
      fc.property(cents, cents, known, cents, (amount, vat, share, settlement) => {
        const all = bridges(versions, new Map([['m0', { amount, vat, known: share }]]), new Map([['m0', settlement]]));
        const bridge = all.get('m0')!;
        const steps = bridgeSteps(bridge, startCausesOf([bridge]));
        let running = Money.zero;
        for (const { kind, amount: step } of steps) {
          if (kind === 'change') running = running.plus(step!);
          else if (step !== steps[0]!.amount) expect(running.equals(step!)).toBe(true);
          if (kind === 'level') running = step!;
        }
        expect(running.equals(bridge.forecast!)).toBe(true);
      }),
    );
  });

  it('always sums to the cent: base and causes are the contract, in every municipality', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((value) => Money.fromCents(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 5 }), (splits) => {
        let before = 0n;
        const all = splits.map(([a, b], index): BridgeVersion => {
          const total = a.plus(b);
          const change = Money.fromCents(total.cents - before);
          before = total.cents;
          const kind = index === 0 ? 'BASE' : index % 2 === 0 ? 'INDEXATION' : 'SCOPE_CHANGE';
          return {
            kind,
            change,
            lines:
              index % 3 === 1
                ? null
                : new Map([
                    ['a', a],
                    ['b', b],
                  ]),
          };
        });
        for (const { base, price, volume, distribution, contract } of bridges(all, new Map(), null).values()) {
          expect(Money.sum([base, price, volume, distribution]).equals(contract)).toBe(true);
        }
      }),
    );
  });
});
