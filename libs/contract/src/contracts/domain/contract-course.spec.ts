import { CourseStep, changedCourse, stepOn } from './contract-course';
import { ContractTerms, firstTerms } from './contract-terms';
import { differences, flatten, unflatten } from './flat-terms';

const clause = (number: string, text: string) => ({ number, heading: `Artikel ${number}`, text });
const start: ContractTerms = {
  ...firstTerms(
    { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' },
    { name: 'Stichting Voorbeeld Noord', kvk: null },
  ),
  clauses: [clause('4.10', 'Tien'), clause('4.2', 'Twee')],
  yearValues: [{ year: 2026, amount: '100.00' }],
};
const course: CourseStep[] = [
  { id: 'a', validFrom: '2026-01-01', terms: start },
  { id: 'b', validFrom: '2028-01-01', terms: { ...start, endsOn: '2030-12-31' } },
];
/** The course as it is known after a change. */
const after = (from: string, change: Partial<ContractTerms>, before = course): CourseStep[] => {
  const { replaced, added } = changedCourse(before, from, change)!;
  const kept = before.filter(({ id }) => !replaced.includes(id));
  return [...kept, ...added.map((step, index) => ({ ...step, id: `n${index}` }))].sort((one, other) =>
    one.validFrom < other.validFrom ? -1 : 1,
  );
};

describe('the course of a contract @eis KV-1075', () => {
  it('says what held on a day: nothing before the first, then the last that began', () => {
    expect(stepOn(course, '2025-12-31')).toBeNull();
    expect(stepOn(course, '2026-01-01')?.id).toBe('a');
    expect(stepOn(course, '2027-12-31')?.id).toBe('a');
    expect(stepOn(course, '2028-01-01')?.id).toBe('b');
  });

  it('keeps what held before the day of a change', () => {
    const changed = after('2027-01-01', { paymentRoute: 'B' });
    expect(stepOn(changed, '2026-12-31')?.terms.paymentRoute).toBe('A');
    expect(stepOn(changed, '2027-01-01')?.terms.paymentRoute).toBe('B');
  });

  it('carries a change into what was already agreed for later, which keeps its own', () => {
    const changed = after('2027-01-01', { paymentRoute: 'B', clauses: [clause('4.2', 'Anders')] });
    const late = stepOn(changed, '2028-06-01')!.terms;
    expect(late).toMatchObject({
      paymentRoute: 'B',
      endsOn: '2030-12-31',
      clauses: [{ number: '4.2', text: 'Anders' }],
    });
    expect(changed).toHaveLength(3);
  });

  it('does not let an earlier change take back what a later one says of the same fact', () => {
    const changed = after('2027-01-01', { endsOn: '2029-06-30' });
    expect(changed.map(({ terms }) => terms.endsOn)).toEqual(['2028-12-31', '2029-06-30', '2030-12-31']);
  });

  it('replaces a step that begins on the same day, and has none when nothing changes', () => {
    expect(after('2028-01-01', { title: 'Anders' }).map(({ terms }) => terms.title)).toEqual(['Jeugdhulp', 'Anders']);
    expect(
      changedCourse(course, '2027-01-01', { title: 'Jeugdhulp', clauses: [...start.clauses].reverse() }),
    ).toBeNull();
  });

  it('cannot begin before the contract does', () => {
    expect(() => changedCourse(course, '2025-12-31', { title: 'x' })).toThrow('contract.before-start');
  });
});

describe('comparing two states @eis KV-1075', () => {
  it('names what was changed, added and taken away, each by its own key', () => {
    const later = {
      ...start,
      clauses: [clause('4.2', 'Anders')],
      yearValues: [...start.yearValues, { year: 2027, amount: '1.00' }],
    };
    expect(
      differences(flatten(start), flatten(later)).map(({ key, before, after: to }) => [key, !!before, !!to]),
    ).toEqual([
      ['clause/4.10', true, false],
      ['clause/4.2', true, true],
      ['year/2027', false, true],
    ]);
  });

  it('loses nothing on the way, and puts clauses in the order in which people count', () => {
    const { clauses, ...rest } = unflatten(flatten(start));
    expect(clauses.map(({ number }) => number)).toEqual(['4.2', '4.10']);
    expect(rest).toEqual({ ...start, clauses: undefined, ...rest });
    expect(differences(flatten(start), flatten({ ...rest, clauses }))).toEqual([]);
  });
});
