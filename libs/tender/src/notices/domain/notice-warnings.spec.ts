import { NOTICE_SUBTYPES, realDeadline, SUBTYPES } from './notice-subtype';
import { type NoticeFacts, noticeWarnings } from './notice-warnings';

const facts: NoticeFacts = {
  type: 'AAO',
  subtype: '20',
  regime: 'SAS',
  tenderState: 'PREPARATION',
  publicationId: '218131',
  tenderReference: 'TN481236',
  publishedOn: '2026-11-01',
  deadlineOn: '2026-12-15',
};
const codes = (over: Partial<NoticeFacts>) => noticeWarnings({ ...facts, ...over }).map(({ code }) => code);

describe('what looks wrong about a notice @eis KV-935', () => {
  it('is nothing for a SAS call with form 20', () => expect(codes({})).toEqual([]));

  it.each([
    [{ subtype: '40', type: 'AGO', tenderState: 'AWARDED' }, ['notice.warn-concession']],
    [{ subtype: '38', type: 'AGO', tenderState: 'AWARDED' }, []],
    [{ subtype: '16' }, ['notice.warn-use-sas']],
    [{ subtype: '29', type: 'AGO', tenderState: 'AWARDED' }, ['notice.warn-use-sas']],
    [{ subtype: '33', type: 'AGO', tenderState: 'AWARDED' }, []],
    [{ subtype: '20', regime: 'OPEN' }, ['notice.warn-use-regular']],
    [{ subtype: '33', regime: 'OPEN', type: 'AGO', tenderState: 'AWARDED' }, ['notice.warn-use-regular']],
    [{ subtype: 'E1' }, ['notice.warn-type']],
    [{ subtype: 'E1', type: 'MAC' }, []],
    [{ subtype: 'E1', type: 'REC' }, []],
    [{ subtype: '33', type: 'AGO' }, ['notice.warn-not-awarded']],
    [{ subtype: 'E5', type: 'AGO' }, ['notice.warn-not-awarded']],
    [{ subtype: null }, []],
    [{ tenderReference: '218131' }, ['notice.warn-same-number']],
    [{ deadlineOn: '2026-10-01' }, ['notice.warn-deadline']],
  ] as [Partial<NoticeFacts>, string[]][])('for %j is %j', (over, expected) => expect(codes(over)).toEqual(expected));

  it('names the form to use instead', () =>
    expect(noticeWarnings({ ...facts, subtype: '16' })[0]!.params).toMatchObject({ instead: '20' }));

  it('knows every form by name', () =>
    expect(NOTICE_SUBTYPES.every((subtype) => SUBTYPES[subtype].label.length > 0)).toBe(true));

  it.each([
    ['2099-12-31', null],
    ['2090-01-01', null],
    ['2089-12-31', '2089-12-31'],
    [null, null],
  ])('reads the deadline %s as %s', (given, expected) => expect(realDeadline(given)).toBe(expected));
});
