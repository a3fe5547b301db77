import * as fc from 'fast-check';
import { KIND_RULES } from './requirement-kind';
import { bareContent, demandChangeReason, revised, wordDiff } from './requirement-content';
import {
  demandPublished,
  REQUIREMENT_STATES,
  RequirementState,
  stateAfterRevision,
  transition,
  TRANSITION_NAMES,
  transitionsFrom,
} from './requirement-states';

const content = bareContent('Warme overdracht', 'De opdrachtnemer draagt binnen 10 werkdagen over.');

describe('the life of a requirement @eis KV-203', () => {
  it.each<[RequirementState, string[]]>([
    ['DRAFT', ['submit', 'withdraw']],
    ['IN_REVIEW', ['adopt', 'withdraw', 'return-to-draft']],
    ['ADOPTED', ['publish', 'withdraw', 'return-to-draft']],
    ['PUBLISHED', ['withdraw']],
    ['WITHDRAWN', []],
  ])('from %s leads to %j', (state, names) => expect(transitionsFrom(state)).toEqual(names));

  it('refuses each step that is not in the table', () => {
    for (const state of REQUIREMENT_STATES) {
      for (const name of TRANSITION_NAMES.filter((step) => !transitionsFrom(state).includes(step))) {
        expect(() => transition(name, state, 'reden')).toThrow('requirement.wrong-state');
      }
    }
  });

  it('asks why something is withdrawn or sent back', () => {
    expect(() => transition('withdraw', 'ADOPTED', '')).toThrow('requirement.reason-missing');
    expect(() => transition('return-to-draft', 'IN_REVIEW', '')).toThrow('requirement.reason-missing');
    expect(transition('withdraw', 'ADOPTED', 'dubbel')).toBe('WITHDRAWN');
  });

  it('needs a new look after other words, and nothing revives what was withdrawn', () => {
    expect(['DRAFT', 'IN_REVIEW', 'ADOPTED'].map((s) => stateAfterRevision(s as RequirementState))).toEqual([
      'DRAFT',
      'IN_REVIEW',
      'IN_REVIEW',
    ]);
    expect(() => stateAfterRevision('WITHDRAWN')).toThrow('requirement.withdrawn');
  });

  it('changes after publication only by an answer to all parties @eis KV-917', () => {
    expect(() => stateAfterRevision('PUBLISHED')).toThrow('requirement.published');
    expect(() => demandPublished('PUBLISHED', 'EIS-014')).not.toThrow();
    for (const state of REQUIREMENT_STATES.filter((one) => one !== 'PUBLISHED')) {
      expect(() => demandPublished(state, 'EIS-014')).toThrow('requirement.not-published');
    }
  });
});

describe('the words of a requirement', () => {
  it('make a version only when something differs', () => {
    expect(revised(content, { title: content.title, text: undefined })).toBeNull();
    expect(revised(content, { text: 'Anders.' })).toEqual({ ...content, text: 'Anders.' });
    expect(revised({ ...content, buildingBlockId: 'b' }, { buildingBlockId: null })?.buildingBlockId).toBeNull();
  });

  it('change without a word of why only in a draft', () => {
    expect(() => demandChangeReason('DRAFT', '')).not.toThrow();
    expect(() => demandChangeReason('IN_REVIEW', '')).toThrow('requirement.change-reason-missing');
    expect(() => demandChangeReason('ADOPTED', 'NvI 2')).not.toThrow();
  });

  it('show which words came and went @eis KV-204', () => {
    expect(wordDiff('binnen 10 werkdagen', 'binnen 5 werkdagen')).toEqual([
      { kind: 'same', text: 'binnen ' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '5' },
      { kind: 'same', text: ' werkdagen' },
    ]);
  });

  it('can be put together again from the difference', () => {
    const text = fc
      .array(fc.constantFrom('de', 'het', 'kind', '’s-avonds', '24/7', 'é', '\n', ' ', '.'))
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

it('each kind has a code series of its own', () => {
  const series = Object.values(KIND_RULES).map((rule) => rule.series);
  expect(new Set(series).size).toBe(series.length);
  expect(KIND_RULES.REQUIREMENT.series).toBe('EIS');
});
