import { newId } from '@koersvast/kernel';
import type { TestApp } from '../support/test-app';

export interface BuiltProgramme {
  id: string;
  code: string;
  municipalities: { id: string; code: string; name: string }[];
  buildingBlocks: { id: string; number: number; name: string }[];
  workgroups: { id: string; number: number; name: string }[];
  tender: { id: string; code: string };
}

/** A small programme with invented names: three municipalities, two building blocks, two workgroups and one tender. */
export async function aProgramme({ asSystem, unitOfWork }: TestApp, code = 'PROEF'): Promise<BuiltProgramme> {
  const programme: BuiltProgramme = {
    id: newId(),
    code,
    municipalities: ['Aadorp', 'Beestad', 'Ceeburg'].map((name) => ({ id: newId(), code: name.toLowerCase(), name })),
    buildingBlocks: ['Netwerk', 'Specialistische hulp'].map((name, index) => ({
      id: newId(),
      number: index + 1,
      name,
    })),
    workgroups: ['Veiligheid', 'Onderwijs'].map((name, index) => ({ id: newId(), number: index + 1, name })),
    tender: { id: newId(), code: 'AANB-1' },
  };
  await asSystem(async () => {
    const insert = (sql: string, values: unknown[]) => unitOfWork.query(sql, values);
    await insert(`insert into programme (id, code, name, fictitious_amounts) values ($1, $2, $3, true)`, [
      programme.id,
      code,
      `Proefprogramma ${code}`,
    ]);
    for (const [index, { id, code: key, name }] of programme.municipalities.entries()) {
      await insert('insert into municipality (id, programme_id, code, name, sort) values ($1, $2, $3, $4, $5)', [
        id,
        programme.id,
        key,
        name,
        index + 1,
      ]);
    }
    for (const { id, number, name } of programme.buildingBlocks) {
      await insert('insert into building_block (id, programme_id, number, code, name) values ($1, $2, $3, $4, $5)', [
        id,
        programme.id,
        number,
        `bs-${number}`,
        name,
      ]);
    }
    for (const { id, number, name } of programme.workgroups) {
      await insert(
        `insert into workgroup (id, programme_id, number, code, name, kind) values ($1, $2, $3, $4, $5, 'CONTENT')`,
        [id, programme.id, number, `wg-${number}`, name],
      );
    }
    await insert('insert into tender (id, programme_id, code, title) values ($1, $2, $3, $4)', [
      programme.tender.id,
      programme.id,
      programme.tender.code,
      'Integrale opdracht',
    ]);
  });
  return programme;
}
