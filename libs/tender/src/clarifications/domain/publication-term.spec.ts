import { LocalDate, SHIPPED_TERMS } from '@koersvast/kernel';
import { arrivesLate, publicationTerm } from './publication-term';

const day = (text: string) => LocalDate.parseDutch(text);
const term = (published: string, closing: string, urgent = false) => {
  const found = publicationTerm(SHIPPED_TERMS, day(published), day(closing), 'SAS', urgent);
  return {
    ...found,
    lastDay: LocalDate.format(found.lastDay),
    mendingClosing: found.mendingClosing && LocalDate.format(found.mendingClosing),
  };
};

describe('the term of a nota (Aw 2.54) @eis KV-918', () => {
  it('is ten days before the closing date; the tenth day is still in time', () => {
    expect(term('10-03-2027', '20-03-2027')).toMatchObject({
      days: 10,
      article: '2.54',
      daysLeft: 10,
      lastDay: '10-03-2027',
      late: false,
      tooLate: 0,
      mendingClosing: null,
    });
    expect(term('11-03-2027', '20-03-2027')).toMatchObject({ daysLeft: 9, late: true, tooLate: 1 });
  });

  it('names the closing date that would mend it, never in a weekend or on a holiday', () => {
    expect(term('12-03-2027', '20-03-2027').mendingClosing).toBe('22-03-2027');
    expect(term('10-03-2027', '18-03-2027').mendingClosing).toBe('22-03-2027');
    // Ten days after 16 March 2027 is Good Friday, then a weekend and Easter Monday.
    expect(term('16-03-2027', '20-03-2027').mendingClosing).toBe('30-03-2027');
  });

  it('is four days when the procedure is urgent', () => {
    expect(term('16-03-2027', '20-03-2027', true)).toMatchObject({ days: 4, late: false });
    expect(term('17-03-2027', '20-03-2027', true)).toMatchObject({
      late: true,
      tooLate: 1,
      mendingClosing: '22-03-2027',
    });
  });

  it('counts on when the closing date has passed', () =>
    expect(term('22-03-2027', '20-03-2027')).toMatchObject({ daysLeft: -2, tooLate: 12 }));

  it('a question that comes after the last day for answers is late', () => {
    expect(arrivesLate(SHIPPED_TERMS, day('10-03-2027'), day('20-03-2027'), 'SAS')).toBe(false);
    expect(arrivesLate(SHIPPED_TERMS, day('11-03-2027'), day('20-03-2027'), 'SAS')).toBe(true);
    expect(arrivesLate(SHIPPED_TERMS, day('11-03-2027'), null, 'SAS')).toBe(false);
  });
});
