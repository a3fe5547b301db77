import { consequences, feedbackBody, FeedbackRow } from './feedback';

const row = (over: Partial<FeedbackRow> = {}): FeedbackRow => ({
  id: '1',
  code: 'INB-001',
  questionNumber: 4,
  question: 'Vraag aan de aanbieder',
  sentence: 'Snel hulp.',
  partOf: null,
  merged: false,
  outcome: 'ADOPTED',
  reason: 'Wordt een eis.',
  forwardedTo: null,
  addressee: null,
  answer: null,
  decision: null,
  ...over,
});

describe('feedback to a workgroup', () => {
  it('tells of each sentence the outcome and why, by question', () => {
    const body = feedbackBody({
      workgroup: { number: 3, name: 'Veiligheid' },
      intro: 'Dank voor uw werk.',
      sender: 'P. Inkoper',
      rows: [row(), row({ code: 'INB-002', questionNumber: 5, question: 'Draagvlak', outcome: null, reason: null })],
    });
    expect(body).toContain('Dank voor uw werk.');
    expect(body).toContain('1 van 2 zinnen');
    expect(body).toContain('INB-001  "Snel hulp."\n  Uitkomst: overgenomen. Reden: Wordt een eis.');
    expect(body.indexOf('Vraag 4.')).toBeLessThan(body.indexOf('Vraag 5. Draagvlak'));
    expect(body).toContain('Uitkomst: nog niet behandeld.');
  });

  it('says where it went and what was answered', () => {
    expect(consequences(row({ forwardedTo: '2 Onderwijs', addressee: 'Q. Lid' }))).toEqual([
      'Doorgezet naar 2 Onderwijs.',
      'Gevraagd aan Q. Lid; nog geen antwoord.',
    ]);
    expect(consequences(row({ addressee: 'Q. Lid', answer: 'De mentor.' }))).toEqual([
      'Antwoord van Q. Lid: De mentor.',
    ]);
    expect(consequences(row({ decision: 'Contourenbesluit', merged: true }))).toHaveLength(2);
  });
});
