import type { Story } from '../story';
import told from '../story/consultation.json';

interface Question {
  ref: string;
  section: string;
  kind: string;
  text: string;
  options: string[] | null;
  buildingBlock: string | null;
}

type Answers = Record<string, string | number>;

/** The market consultation of 2021: questions, six parties, their answers, two talks and what was concluded. */
export async function consultationChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  story.on('2021-02-15');
  const { id } = await inkoper.post('/consultations', {
    tenderId: story.tenderId,
    title: told.title,
    purpose: told.purpose,
    publicationId: told.publicationId,
    questionsDue: '2021-03-19',
    responsesDue: '2021-04-16',
  });
  const questions = await askQuestions(story, id);
  const parties = await inviteParties(story, id);
  await step(story, id, 'publish');
  await step(story, id, 'open-questions');
  story.on('2021-03-22');
  await answerInquiries(story, id, parties);
  story.on('2021-04-12');
  for (const party of told.parties)
    await enterAnswers(story, id, parties.get(party.ref)!, questions, party.answers as Answers);
  story.on('2021-04-19');
  await step(story, id, 'close-responses');
  await step(story, id, 'start-talks');
  await holdTalks(story, id, parties);
  story.on('2021-06-28');
  await conclude(story, id, questions, parties);
  story.on('2021-07-05');
  await step(story, id, 'publish-report');
}

async function step(story: Story, id: string, name: string): Promise<void> {
  const { rowVersion } = await story.person('inkoper').get(`/consultations/${id}`);
  await story.person('inkoper').post(`/consultations/${id}/${name}`, {}, rowVersion);
}

async function askQuestions(story: Story, id: string): Promise<Map<string, string>> {
  const inkoper = story.person('inkoper');
  const blocks = await inkoper.all(`/building-blocks?programmeId=${story.programmeId}`);
  const sections = new Map<string, string>();
  const questions = new Map<string, string>();
  for (const { ref, section, kind, text, options, buildingBlock } of told.questions as Question[]) {
    if (!sections.has(section))
      sections.set(section, (await inkoper.post(`/consultations/${id}/sections`, { title: section })).id);
    const asked = await inkoper.post(`/consultations/${id}/questions`, {
      sectionId: sections.get(section)!,
      kind,
      text,
      required: kind === 'OPEN' && ref === 'q1',
      buildingBlockId: blocks.find(({ code }) => code === buildingBlock)?.id ?? null,
      ...(kind === 'CHOICE' && { options: options! }),
      ...(kind === 'SCALE' && { scaleMin: 1, scaleMax: 5, scaleMinLabel: 'Niet', scaleMaxLabel: 'Geheel' }),
    });
    questions.set(ref, asked.id);
  }
  return questions;
}

async function inviteParties(story: Story, id: string): Promise<Map<string, string>> {
  const inkoper = story.person('inkoper');
  const parties = new Map<string, string>();
  for (const { ref, name, kvk, consentToBeNamed } of told.parties) {
    const contactEmail = `inschrijving@partij-${ref}.example`;
    const party = await inkoper.post(`/consultations/${id}/parties`, {
      name,
      kvkNumber: kvk,
      contactEmail,
      consentToBeNamed,
    });
    parties.set(ref, party.id);
  }
  return parties;
}

async function answerInquiries(story: Story, id: string, parties: Map<string, string>): Promise<void> {
  const inkoper = story.person('inkoper');
  const path = `/consultations/${id}/inquiries`;
  for (const { party, question, answer } of told.publicQuestions) {
    const asked = await inkoper.post(path, { partyId: parties.get(party)!, receivedOn: '2021-03-15', question });
    const answered = await inkoper.post(
      `${path}/${asked.id}/answer`,
      { publicQuestion: question, answer },
      asked.rowVersion,
    );
    await inkoper.post(`${path}/${asked.id}/publish`, { publishedOn: '2021-03-22' }, answered.rowVersion);
  }
}

async function enterAnswers(
  story: Story,
  id: string,
  partyId: string,
  questions: Map<string, string>,
  answers: Answers,
): Promise<void> {
  await story.person('inkoper').post(`/consultations/${id}/parties/${partyId}/answers`, {
    receivedOn: '2021-04-12',
    answers: Object.entries(answers).map(([ref, value]) => ({ questionId: questions.get(ref)!, value: String(value) })),
  });
}

/** Two talks; what the authority told one party there is told to all. */
async function holdTalks(story: Story, id: string, parties: Map<string, string>): Promise<void> {
  const inkoper = story.person('inkoper');
  const path = `/consultations/${id}/talks`;
  for (const { party, title, date, minutes, fact } of told.talks) {
    const partyIds = [parties.get(party)!];
    story.on(date);
    const talk = await inkoper.post(path, {
      kind: 'INDIVIDUAL',
      title,
      plannedOn: date,
      place: 'Stadhuis Schiedam',
      agenda: 'Toelichting op de antwoorden',
      partyIds,
    });
    const written = await inkoper.post(`${path}/${talk.id}/minutes`, { text: minutes }, talk.rowVersion);
    const [latest] = written.minutes;
    const given = await inkoper.post(`/consultations/${id}/disclosures/from-minutes`, {
      minutesId: latest.id,
      starts: minutes.indexOf(fact.slice(0, -1)),
      words: fact.slice(0, -1),
    });
    await inkoper.post(
      `/consultations/${id}/disclosures/${given.id}/disclose`,
      { channel: 'TENDERNED', givenOn: date },
      given.rowVersion,
    );
    const { rowVersion } = await inkoper.get(`${path}/${talk.id}`);
    const sent = await inkoper.post(`${path}/${talk.id}/send`, { partyIds, sentOn: date }, rowVersion);
    await inkoper.post(
      `${path}/${talk.id}/answer`,
      { partyId: partyIds[0], outcome: 'CONFIRMED', answeredOn: date },
      sent.rowVersion,
    );
  }
}

async function conclude(
  story: Story,
  id: string,
  questions: Map<string, string>,
  parties: Map<string, string>,
): Promise<void> {
  const inkoper = story.person('inkoper');
  const quotes = new Map<string, string>();
  for (const { ref, party, question, quote, stance } of told.quotes) {
    const cell = await inkoper.get(
      `/consultations/${id}/response-matrix/cells/${questions.get(question)}/${parties.get(party)}`,
    );
    const [answer] = cell.answers;
    await inkoper.put(`/consultations/${id}/response-matrix/stances`, { answerId: answer.id, stance }, cell.rowVersion);
    const body = { answerId: answer.id, starts: answer.text.indexOf(quote), words: quote };
    quotes.set(ref, (await inkoper.post(`/consultations/${id}/quotes`, body)).id);
  }
  for (const { text, followUp, quotes: refs } of told.conclusions)
    await inkoper.post(`/consultations/${id}/conclusions`, {
      text,
      usage: 'USED',
      followUp,
      quoteIds: refs.map((ref) => quotes.get(ref)!),
    });
  const report = await inkoper.get(`/consultations/${id}/report`);
  await inkoper.put(
    `/consultations/${id}/report`,
    {
      context:
        'Drie gemeenten willen alle jeugdhulp bij één partner beleggen, voor één budget dat vooraf is afgesproken.',
      process:
        'De consultatie stond open van 15 februari tot en met 16 april 2021. Zes partijen antwoordden; met twee is gesproken.',
      followUp: 'De conclusies zijn gebruikt bij het schrijven van het Programma van Eisen.',
    },
    report.rowVersion,
  );
}
