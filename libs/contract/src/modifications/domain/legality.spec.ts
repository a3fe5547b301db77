import fc from 'fast-check';
import { Money, Percentage } from '@koersvast/kernel';
import { largestBelowShare } from './arithmetic';
import { Ground, GROUND_RULES, GROUNDS } from './ground';
import { assess, Assessment, failsOnFigures, LegalityFacts, mustPublish } from './legality';
import { legalityParametersOn } from './legality-parameters';
import { Answers, Question, QUESTIONS, WANTED } from './question';

const law = legalityParametersOn('2026-01-01')!;
const euro = (text: string) => Money.parse(text);
/** Every question answered as ground needs it; where grounds differ, the first named wins. */
const answersFor = (...grounds: Ground[]): Answers =>
  Object.assign(
    {},
    ...[...grounds].reverse().map((g) => Object.fromEntries(WANTED[g].map((w) => [w.question, w.answer]))),
  );
/** C, D, E and F fail at their first own question. */
const NONE_BEFORE_B: Answers = {
  CONTRACTOR_REPLACED: false,
  CLAUSE_PUBLISHED: false,
  SERVICES_NECESSARY: false,
  UNFORESEEABLE: false,
};
const facts = (over: Partial<LegalityFacts> = {}): LegalityFacts => ({
  amount: euro('400000'),
  originalValue: euro('90000000'),
  indexedValue: null,
  minorBefore: Money.zero,
  extension: false,
  changesSettlement: false,
  answers: {},
  ...over,
});
const verdictOf = (ground: Ground, assessment: Assessment) =>
  assessment.grounds.find((result) => result.ground === ground)!.verdict;
const sumsOf = (ground: Ground, assessment: Assessment) =>
  assessment.grounds
    .find((result) => result.ground === ground)!
    .conditions.flatMap((one) =>
      one.kind === 'SUM' ? [`${one.left} ${one.operator} ${one.right} ${one.verdict}`] : [],
    );
const underB = (amount: string, before: string, value: string) =>
  assess(
    facts({
      amount: euro(amount),
      minorBefore: euro(before),
      originalValue: euro(value),
      answers: { ...answersFor('B'), ...NONE_BEFORE_B },
    }),
    law,
  );

describe('ground b: net below € 750,000 and below a tenth of V @eis KV-1060', () => {
  it.each([
    ['400000', '0', '400000.00', 'PASS'],
    ['-100000', '400000', '300000.00', 'PASS'],
    ['450000', '300000', '750000.00', 'FAIL'],
    ['449999.99', '300000', '749999.99', 'PASS'],
  ])('V = 90 million: %s after a net %s makes %s: %s', (amount, before, net, verdict) => {
    const result = underB(amount, before, '90000000');
    expect([String(result.minorRoom.net), verdictOf('B', result)]).toEqual([net, verdict]);
    expect(result.outcome).toBe(verdict === 'PASS' ? 'FITS' : 'OPEN');
  });

  it.each([
    ['500000.00', 'FAIL'],
    ['499999.99', 'PASS'],
  ])('V = 5 million: %s %ss', (amount, verdict) => {
    const result = underB(amount, '0', '5000000');
    expect(verdictOf('B', result)).toBe(verdict);
    expect(sumsOf('B', result)).toEqual([`${amount} < 750000.00 PASS`, `${amount} < 500000.00 ${verdict}`]);
  });

  it('counts the room to the cent, by the limit that is reached first', () => {
    const picture = underB('425000', '300000', '468000000').minorRoom;
    expect([String(picture.room), String(picture.limit), picture.limitedBy]).toEqual([
      '24999.99',
      '750000.00',
      'THRESHOLD',
    ]);
    const small = underB('100000', '0', '5000000').minorRoom;
    expect([String(small.room), String(small.limit), small.limitedBy]).toEqual(['399999.99', '500000.00', 'SHARE']);
    const over = underB('450000', '300000', '90000000').minorRoom;
    expect(String(over.room)).toBe('-0.01');
  });

  it('weighs a tenth of an odd number of cents without rounding', () => {
    // A tenth of 0.05 more than 5 million is 500,000.005: 500,000.00 is below it, 500,000.01 is not.
    expect(verdictOf('B', underB('500000.00', '0', '5000000.05'))).toBe('PASS');
    expect(verdictOf('B', underB('500000.01', '0', '5000000.05'))).toBe('FAIL');
    expect(String(largestBelowShare(Percentage.parse('10'), euro('5000000.05')))).toBe('500000.00');
  });

  it('has room for exactly what is left, and not for a cent more', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
        (value, before) => {
          const at = (amount: Money) =>
            assess(
              facts({
                amount,
                originalValue: Money.fromCents(value),
                minorBefore: Money.fromCents(before),
                answers: { ...answersFor('B'), ...NONE_BEFORE_B },
              }),
              law,
            );
          const room = at(Money.zero).minorRoom.room!;
          expect(verdictOf('B', at(room))).toBe('PASS');
          expect(verdictOf('B', at(room.plus(Money.fromCents(1))))).toBe('FAIL');
        },
      ),
    ));
});

describe('grounds d and e: one change of at most half of V @eis KV-1061', () => {
  it.each([
    ['D', '45000000.00', 'PASS'],
    ['D', '45000000.01', 'FAIL'],
    ['E', '45000000.00', 'PASS'],
    ['E', '45000000.01', 'FAIL'],
  ] as const)('%s with V = 90 million: %s %ss', (ground, amount, verdict) => {
    const result = assess(facts({ amount: euro(amount), answers: answersFor(ground) }), law);
    expect(verdictOf(ground, result)).toBe(verdict);
    expect(sumsOf(ground, result)).toEqual([`${amount} <= 45000000.00 ${verdict}`]);
  });

  it('does not add up with changes before it', () => {
    const result = assess(
      facts({
        amount: euro('45000000'),
        minorBefore: euro('749999'),
        answers: { ...answersFor('D'), CLAUSE_PUBLISHED: false },
      }),
      law,
    );
    expect([result.outcome, result.advised]).toEqual(['FITS', 'D']);
  });

  it('weighs by the indexed value when the contract has a clause for indexation', () => {
    const indexed = { indexedValue: euro('94464000'), amount: euro('47232000') };
    expect(verdictOf('D', assess(facts({ ...indexed, answers: answersFor('D') }), law))).toBe('PASS');
    expect(verdictOf('D', assess(facts({ ...indexed, indexedValue: null, answers: answersFor('D') }), law))).toBe(
      'FAIL',
    );
    expect(String(assess(facts(indexed), law).base)).toBe('94464000.00');
  });
});

describe('the order of the grounds @eis KV-1062', () => {
  it('asks c first, then d, e, f; then b; g only when b does not carry it', () => {
    const next = (answers: Answers, over: Partial<LegalityFacts> = {}) => {
      const { at, next: question } = assess(facts({ answers, ...over }), law);
      return `${at} ${question}`;
    };
    expect(next({})).toBe('C CONTRACTOR_REPLACED');
    expect(next({ CONTRACTOR_REPLACED: false })).toBe('C CLAUSE_PUBLISHED');
    expect(next({ CONTRACTOR_REPLACED: false, CLAUSE_PUBLISHED: false })).toBe('D SERVICES_NECESSARY');
    expect(next({ ...NONE_BEFORE_B, UNFORESEEABLE: null })).toBe('E UNFORESEEABLE');
    expect(next(NONE_BEFORE_B)).toBe('B NATURE_UNCHANGED');
    expect(next(NONE_BEFORE_B, { amount: euro('750000') })).toBe('G OTHER_BIDDERS');
  });

  it('takes the first ground that holds', () => {
    const advised = (answers: Answers, over: Partial<LegalityFacts> = {}) => {
      const { outcome, advised: ground } = assess(facts({ answers, ...over }), law);
      return `${outcome} ${ground}`;
    };
    expect(advised(answersFor('C', 'D', 'E', 'B'))).toBe('FITS C');
    expect(advised({ ...answersFor('D', 'E', 'B'), CLAUSE_PUBLISHED: false })).toBe('FITS D');
    expect(advised({ ...answersFor('E', 'B'), CLAUSE_PUBLISHED: false, SERVICES_NECESSARY: false })).toBe('FITS E');
    expect(advised(answersFor('F'))).toBe('FITS F');
    expect(advised({ ...answersFor('B'), ...NONE_BEFORE_B })).toBe('FITS B');
    expect(advised({ ...answersFor('G', 'B'), ...NONE_BEFORE_B })).toBe('FITS G');
    expect(advised({ ...answersFor('G'), ...NONE_BEFORE_B, SCOPE_WIDER: true, NATURE_UNCHANGED: false })).toBe(
      'NO_GROUND null',
    );
  });

  it('lets another contractor in under f alone', () => {
    const replaced = { ...answersFor('C', 'D', 'E', 'B', 'G'), CONTRACTOR_REPLACED: true, SUITABILITY_MET: false };
    const result = assess(facts({ answers: replaced }), law);
    expect(result.grounds.map(({ verdict }) => verdict)).toEqual(['FAIL', 'FAIL', 'FAIL', 'FAIL', 'FAIL', 'FAIL']);
    expect(result.outcome).toBe('NO_GROUND');
  });

  it('wants the term, number and conditions of an extension published', () => {
    const answers = { ...answersFor('C') };
    expect(assess(facts({ answers, extension: true }), law).advised).toBe('C');
    const open = assess(facts({ answers: { ...answers, EXTENSION_PUBLISHED: null }, extension: true }), law);
    expect([open.outcome, open.next]).toEqual(['OPEN', 'EXTENSION_PUBLISHED']);
    expect(assess(facts({ answers: { ...answers, EXTENSION_PUBLISHED: null } }), law).advised).toBe('C');
  });

  it('waits for V where V is needed, and names no question for it', () => {
    const result = assess(facts({ originalValue: null, answers: { ...answersFor('B'), ...NONE_BEFORE_B } }), law);
    expect([result.outcome, result.at, result.next, result.minorRoom.room]).toEqual(['OPEN', 'B', null, null]);
  });
});

describe('a change of the settlement always answers 2.163g @eis KV-1063', () => {
  it.each(['C', 'D', 'E', 'F', 'B'] as const)('also when %s carries it', (ground) => {
    const answers = {
      ...(ground === 'B' ? NONE_BEFORE_B : {}),
      ...(ground === 'F' ? {} : { CLAUSE_PUBLISHED: ground === 'C' }),
    };
    const own = { ...answersFor(ground), ...answers, ...(ground === 'E' && { SERVICES_NECESSARY: false }) };
    expect(assess(facts({ answers: own }), law).advised).toBe(ground);
    const asked = assess(facts({ answers: own, changesSettlement: true }), law);
    expect([asked.outcome, asked.at, asked.next]).toEqual(['OPEN', 'G', 'ECONOMIC_BALANCE']);
    const balance = { ...own, OTHER_BIDDERS: false, ECONOMIC_BALANCE: true, SCOPE_WIDER: false };
    expect(assess(facts({ answers: balance, changesSettlement: true }), law).advised).toBe(ground);
  });

  it('is not content with another answer of g that already decides it', () => {
    const answers = { ...answersFor('B'), ...NONE_BEFORE_B, OTHER_BIDDERS: true };
    expect(assess(facts({ answers, changesSettlement: true }), law).next).toBe('ECONOMIC_BALANCE');
  });
});

describe('what must be announced @eis KV-1064', () => {
  it('is d and e, with their codes of eForms, as subtype 38', () => {
    expect(GROUNDS.filter(mustPublish)).toEqual(['D', 'E']);
    expect(GROUNDS.map((ground) => GROUND_RULES[ground].eformsCode)).toEqual([
      'mod-rev',
      'add-wss',
      'mod-cir',
      'mod-repl',
      'mod-nons',
      'mod-minv',
    ]);
    expect(law.noticeSubtype).toBe('38');
  });

  it('has no rules before the first of July 2016', () => {
    expect(legalityParametersOn('2016-06-30')).toBeNull();
    expect(legalityParametersOn('2016-07-01')).toBe(law);
  });

  it('takes the row of the day when the law changes', () => {
    const changed = {
      ...law,
      validFrom: legalityParametersOn('2026-01-01')!.validFrom,
      validTo: '2028-01-01' as never,
    };
    const later = { ...law, validFrom: '2028-01-01' as never, minorThreshold: euro('800000') };
    expect(String(legalityParametersOn('2027-12-31', [changed, later])!.minorThreshold)).toBe('750000.00');
    expect(String(legalityParametersOn('2028-01-01', [changed, later])!.minorThreshold)).toBe('800000.00');
  });
});

describe('every combination of answers has an outcome @eis KV-1062', () => {
  const anyAnswers = fc.record(
    Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom(true, false, null)])) as Record<
      Question,
      fc.Arbitrary<boolean | null>
    >,
  );
  const anyFacts = fc.record({
    amount: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((cents) => Money.fromCents(cents)),
    originalValue: fc.option(fc.bigInt({ min: 1n, max: 10n ** 12n }).map((cents) => Money.fromCents(cents))),
    indexedValue: fc.option(fc.bigInt({ min: 1n, max: 10n ** 12n }).map((cents) => Money.fromCents(cents))),
    minorBefore: fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }).map((cents) => Money.fromCents(cents)),
    extension: fc.boolean(),
    changesSettlement: fc.boolean(),
    answers: anyAnswers,
  });

  it('fits under a ground that passes, or has none, or says what stands open', () =>
    fc.assert(
      fc.property(anyFacts, (given) => {
        const result = assess(given, law);
        if (result.outcome === 'FITS') {
          expect(verdictOf(result.advised!, result)).toBe('PASS');
          expect(result.next).toBeNull();
          expect(failsOnFigures(result.grounds.find(({ ground }) => ground === result.advised)!)).toBe(false);
        } else if (result.outcome === 'NO_GROUND') {
          expect(result.grounds.every(({ verdict }) => verdict === 'FAIL')).toBe(true);
        } else if (result.next) {
          expect(given.answers[result.next]).toBeNull();
        } else {
          expect(result.base).toBeNull();
        }
      }),
      { numRuns: 2000 },
    ));

  it('is complete once all is answered and V is known', () =>
    fc.assert(
      fc.property(
        anyFacts,
        fc.array(fc.boolean(), { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
        (given, all) => {
          const answers = Object.fromEntries(QUESTIONS.map((question, index) => [question, all[index]]));
          const result = assess({ ...given, originalValue: euro('90000000'), answers }, law);
          expect(result.outcome).not.toBe('OPEN');
        },
      ),
      { numRuns: 2000 },
    ));
});
