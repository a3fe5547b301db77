import { newId } from '@koersvast/kernel';
import type { Answer } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';

export interface BuiltParty {
  id: string;
  name: string;
  kvkNumber: string;
  contactName: string;
  contactEmail: string;
  consent: boolean;
}

export interface BuiltConsultation {
  id: string;
  programmeId: string;
  tenderId: string;
  parties: BuiltParty[];
  questions: { id: string; number: number; text: string }[];
}

const PARTIES = ['Stichting Voorbeeld Noord', 'Zuidhulp B.V.', 'Coöperatie Oosterproef U.A.'];

/** A consultation of which the answers are in, with invented parties and one open question per building block. */
export async function aConsultation(
  { asSystem, unitOfWork }: TestApp,
  programme: BuiltProgramme,
  state = 'TALKS',
): Promise<BuiltConsultation> {
  const id = newId();
  const [programmeId, tenderId] = [programme.id, programme.tender.id];
  const parties = PARTIES.map((name, index): BuiltParty => {
    const word = name.split(' ')[1]!.toLowerCase();
    return {
      id: newId(),
      name,
      kvkNumber: `9000000${index + 1}`,
      contactName: `Proefpersoon ${['Alfa', 'Beta', 'Gamma'][index]!}`,
      contactEmail: `contact@${word.replace(/[^a-z]/g, '')}${index}.example`,
      consent: false,
    };
  });
  const questions = programme.buildingBlocks.map(({ number, name }) => ({
    id: newId(),
    number,
    text: `Wat vraagt ${name} van u?`,
  }));
  await asSystem(async () => {
    const insert = (sql: string, values: unknown[]) => unitOfWork.query(sql, values);
    const section = newId();
    await insert(
      `insert into consultation (id, programme_id, tender_id, number, code, title, purpose)
       values ($1, $2, $3, $4, $5, 'Verkenning', 'Leren van de markt.')`,
      [id, programmeId, tenderId, 1, 'MC-01'],
    );
    await insert(
      `insert into consultation_section (id, programme_id, tender_id, consultation_id, title, position)
       values ($1, $2, $3, $4, 'Inhoud', 1)`,
      [section, programmeId, tenderId, id],
    );
    for (const [index, question] of questions.entries()) {
      await insert(
        `insert into consultation_question (id, programme_id, tender_id, consultation_id, section_id, number, kind, text,
           max_length, building_block_id, position) values ($1, $2, $3, $4, $5, $6, 'OPEN', $7, 4000, $8, $6)`,
        [
          question.id,
          programmeId,
          tenderId,
          id,
          section,
          question.number,
          question.text,
          programme.buildingBlocks[index]!.id,
        ],
      );
    }
    await insert('update consultation set state = $2, published_at = now() where id = $1', [id, state]);
    for (const party of parties) {
      await insert(
        `insert into consultation_party (id, programme_id, tender_id, consultation_id, name, kvk_number, contact_name,
           contact_email, state) values ($1, $2, $3, $4, $5, $6, $7, $8, 'RESPONDED')`,
        [party.id, programmeId, tenderId, id, party.name, party.kvkNumber, party.contactName, party.contactEmail],
      );
    }
  });
  return { id, programmeId, tenderId, parties, questions };
}

/** A party answers a question; a second time it is the next version. Answers the id of the answer. */
export async function anAnswer(
  { asSystem, unitOfWork }: TestApp,
  consultation: BuiltConsultation,
  party: BuiltParty,
  question: { id: string },
  text: string,
): Promise<string> {
  const [response, answer] = [newId(), newId()];
  const place = [consultation.programmeId, consultation.tenderId, consultation.id, party.id];
  await asSystem(async () => {
    await unitOfWork.query(
      `insert into consultation_response (id, programme_id, tender_id, consultation_id, party_id, n, source, received_at, late)
       select $1, $2, $3, $4, $5, coalesce(max(n), 0) + 1, 'ENTERED', now(), false from consultation_response where party_id = $5`,
      [response, ...place],
    );
    await unitOfWork.query(
      `insert into consultation_answer (id, programme_id, tender_id, consultation_id, party_id, response_id, question_id, n, value_text)
       select $1, $2, $3, $4, $5, $6, $7, coalesce(max(n), 0) + 1, $8 from consultation_answer
       where party_id = $5 and question_id = $7`,
      [answer, ...place, response, question.id, text],
    );
  });
  return answer;
}

/** Fails at once with the answer in hand, so that a broken arrangement is not mistaken for a broken rule. */
export function demand<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
