import { newId } from '@koersvast/kernel';
import type { TestApp } from '../support/test-app';

export interface BuiltRequirement {
  id: string;
  versionId: string;
  code: string;
}

export interface BuiltAward {
  id: string;
  tenderId: string;
  baselineId: string;
  requirements: BuiltRequirement[];
}

type Line = [code: string, kind: string, title: string];

const LINES: Line[] = [
  ['EIS-001', 'REQUIREMENT', 'Bereikbaar voor crisis, 24 uur per dag'],
  ['EIS-002', 'REQUIREMENT', 'Warme overdracht binnen 5 werkdagen'],
  ['GES-001', 'SUITABILITY', 'Ervaring met jeugdhulp'],
  ['WENS-001', 'WISH', 'Opleidingsplaatsen in de regio'],
  ['UV-001', 'EXECUTION_TERM', 'Jaarlijkse toets op overdrachten'],
];

/** A tender with published requirements, an approved baseline of them and the award, put straight into the database. */
export async function anAward(
  { asSystem, unitOfWork }: TestApp,
  programmeId: string,
  { code = 'AANB-9', lines = LINES }: { code?: string; lines?: Line[] } = {},
): Promise<BuiltAward> {
  const award: BuiltAward = { id: newId(), tenderId: newId(), baselineId: newId(), requirements: [] };
  const insert = (sql: string, values: unknown[]) => unitOfWork.query(sql, values);
  const person = async () => {
    const id = newId();
    await insert(`insert into user_account (id, email, name, password_hash) values ($1, $2, 'Inkoper', 'x')`, [
      id,
      `${id}@proef.example`,
    ]);
    return id;
  };
  await asSystem(async () => {
    await insert(
      `insert into tender (id, programme_id, code, title, state) values ($1, $2, $3, 'Opdracht', 'AWARDED')`,
      [award.tenderId, programmeId, code],
    );
    await insert(
      `insert into requirement_baseline (id, programme_id, tender_id, name, content_hash, requirement_count, frozen_by,
                                         state, decided_by, decided_at)
       values ($1, $2, $3, 'PvE 1.0', repeat('a', 64), $4, $5, 'APPROVED', $6, now())`,
      [award.baselineId, programmeId, award.tenderId, lines.length, await person(), await person()],
    );
    for (const [index, line] of lines.entries()) {
      award.requirements.push(await addLine(insert, programmeId, award, index + 1, line));
    }
    await insert(
      `insert into award (id, programme_id, tender_id, baseline_id, contractor_name, contractor_kvk, decided_on, motivation)
       values ($1, $2, $3, $4, 'Stichting Proefpartner', '12345678', '2026-02-10', 'Beste kwaliteit')`,
      [award.id, programmeId, award.tenderId, award.baselineId],
    );
  });
  return award;
}

async function addLine(
  insert: (sql: string, values: unknown[]) => Promise<unknown>,
  programmeId: string,
  { tenderId, baselineId }: BuiltAward,
  position: number,
  [code, kind, title]: Line,
): Promise<BuiltRequirement> {
  const requirement = { id: newId(), versionId: newId(), code };
  const text = `De opdrachtnemer zorgt voor: ${title}.`;
  await insert(
    `insert into requirement (id, programme_id, tender_id, kind, number, code, state, current_version_id)
     values ($1, $2, $3, $4, $5, $6, 'PUBLISHED', $7)`,
    [requirement.id, programmeId, tenderId, kind, Number(code.split('-')[1]), code, requirement.versionId],
  );
  await insert(
    `insert into requirement_version (id, programme_id, tender_id, requirement_id, n, title, text)
     values ($1, $2, $3, $4, 1, $5, $6)`,
    [requirement.versionId, programmeId, tenderId, requirement.id, title, text],
  );
  await insert(
    `insert into requirement_baseline_item (id, programme_id, tender_id, baseline_id, position, requirement_id, version_id,
                                            version_number, code, kind, title, text, rationale, evidence)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, '', '')`,
    [
      newId(),
      programmeId,
      tenderId,
      baselineId,
      position,
      requirement.id,
      requirement.versionId,
      code,
      kind,
      title,
      text,
    ],
  );
  return requirement;
}
