import type { FormDefinition } from '@koersvast/sheets';
import { formChanges } from './form-changes';

const question = (id: string, number: string, text: string, help = '') => ({
  ...{ id, number, text, help, kind: 'TEXT' as const, choices: [], required: true, maxLength: null },
});

const form = (...questions: ReturnType<typeof question>[]): FormDefinition => ({
  ...{ formId: 'answer-form:x', title: '', addressee: { id: 'x', label: '' }, explanation: [] },
  sections: [{ title: 'Eisen', intro: '', questions }],
});

describe('what a form of an earlier baseline asked otherwise', () => {
  it('names what changed in words or proof, what came and what went @eis KV-1217', () => {
    const older = form(
      question('requirement:a', 'EIS-001', 'Binnen tien dagen'),
      question('requirement:b', 'EIS-002', 'Hetzelfde', 'Bewijs: verklaring'),
      question('requirement:c', 'EIS-003', 'Vervalt'),
      question('criterion:v', '1', 'Visie (60 %)'),
      question('requirement:e', 'EIS-005', 'Blijft'),
    );
    const current = form(
      question('requirement:a', 'EIS-001', 'Binnen vijftien dagen'),
      question('requirement:b', 'EIS-002', 'Hetzelfde', 'Bewijs: plan'),
      question('requirement:d', 'EIS-004', 'Nieuw'),
      question('criterion:v', '1', 'Visie (70 %)'),
      question('requirement:e', 'EIS-005', 'Blijft'),
    );
    const { changed, codes } = formChanges(older, current);
    expect(codes).toEqual({ changed: ['EIS-001', 'EIS-002', 'criterium 1'], added: ['EIS-004'], removed: ['EIS-003'] });
    expect([...changed]).toEqual(['requirement:a', 'requirement:b', 'criterion:v']);
  });
});
