import {
  canBecome,
  movesDownstream,
  OBLIGATION_STATES,
  ObligationContent,
  plainContent,
  revised,
  suggestedParty,
} from './obligation';

const content: ObligationContent = plainContent({
  title: 'Bereikbaar voor crisis',
  text: 'De opdrachtnemer is dag en nacht bereikbaar.',
  party: 'CONTRACTOR',
});

describe('the states of an obligation @eis KV-312', () => {
  it('let a proposal be decided, a rejection be reconsidered, what binds end, and nothing else', () => {
    const allowed = OBLIGATION_STATES.flatMap((from) =>
      OBLIGATION_STATES.filter((to) => canBecome(from, to)).map((to) => `${from}>${to}`),
    );
    expect(allowed).toEqual([
      'PROPOSED>CONFIRMED',
      'PROPOSED>REJECTED',
      'PROPOSED>MERGED',
      'CONFIRMED>ENDED',
      'REJECTED>CONFIRMED',
    ]);
  });
});

describe('changing an obligation @eis KV-314', () => {
  it('makes no version when nothing of the content changes', () => {
    expect(revised('CONFIRMED', content, { title: content.title, text: undefined }, null)).toBeNull();
  });

  it('asks a reason once it binds, not while it is a proposal', () => {
    const change = { text: 'Anders' };
    expect(revised('PROPOSED', content, change, null)).toMatchObject(change);
    expect(() => revised('CONFIRMED', content, change, '  ')).toThrow('obligation.reason');
    expect(revised('CONFIRMED', content, change, 'Afspraak van 3 maart')).toMatchObject(change);
  });

  it('refuses to reword what was rejected', () => {
    expect(() => revised('REJECTED', content, { text: 'Anders' }, 'reden')).toThrow('obligation.rejected-text');
  });

  it('keeps due rule and due date together', () => {
    const dated = revised('PROPOSED', content, { dueRule: 'ON_DATE', dueOn: '2027-03-31' }, null)!;
    expect(dated).toMatchObject({ dueRule: 'ON_DATE', dueOn: '2027-03-31' });
    expect(revised('PROPOSED', dated, { dueRule: 'NONE' }, null)).toMatchObject({ dueOn: null });
    expect(() => revised('PROPOSED', content, { dueRule: 'ON_DATE' }, null)).toThrow('obligation.due');
    expect(() => revised('PROPOSED', content, { dueOn: '2027-03-31' }, null)).toThrow('obligation.due');
  });

  it('casts doubt downstream by another wording or party, not by another date', () => {
    expect(movesDownstream(content, { ...content, text: 'Anders' })).toBe(true);
    expect(movesDownstream(content, { ...content, title: 'Anders' })).toBe(true);
    expect(movesDownstream(content, { ...content, party: 'PRINCIPAL' })).toBe(true);
    expect(movesDownstream(content, { ...content, dueRule: 'ON_DATE', dueOn: '2027-03-31' })).toBe(false);
  });
});

describe('who a sentence binds @eis KV-1079', () => {
  it.each([
    ['De opdrachtnemer meldt dit aan de gemeenten.', 'CONTRACTOR'],
    ['De gemeenten leveren de partner elke maand de instroomcijfers.', 'PRINCIPAL'],
    ['De GRJR draagt dossiers over aan de opdrachtnemer.', 'JOINT_BODY'],
    ['Binnen tien werkdagen is er een plan.', 'CONTRACTOR'],
  ])('%s %s', (sentence, party) => {
    expect(suggestedParty(sentence)).toBe(party);
  });
});
