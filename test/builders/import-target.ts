import { Money, newId } from '@koersvast/kernel';
import { ImportTargetPort, ImportTargets } from '@koersvast/platform';
import { code, dutchAmount, dutchDate, text } from '@koersvast/sheets';
import type { TestApp } from '../support/test-app';

const columns = {
  code: { title: 'Code', required: true, reader: code({ max: 20 }) },
  date: { title: 'Datum', required: true, reader: dutchDate },
  note: { title: 'Omschrijving', synonyms: ['Toelichting'], required: false, reader: text({ max: 200 }) },
  amount: { title: 'Bedrag', required: true, reader: dutchAmount },
} as const;

/** A target of the import wizard that writes its rows as building blocks: small, but with rules and an identity. */
export function anImportTarget(test: TestApp): {
  target: ImportTargetPort<typeof columns>;
  fail: { at: string | null };
} {
  const { unitOfWork } = test;
  const fail = { at: null as string | null };
  const target: ImportTargetPort<typeof columns> = {
    title: 'Proefregels',
    permission: 'contract.write',
    columns,
    controlColumn: 'amount',
    examples: { amount: '1.234,56' },
    async check(rows, { programmeId }) {
      const there = await unitOfWork.query<{ code: string; since: string }>(
        'select code, recorded_at::date as since from building_block where programme_id = $1',
        [programmeId],
      );
      return rows.map(({ values }) => ({
        identity: values.code,
        problems:
          values.amount.compare(Money.parse('1000000.00')) > 0
            ? [{ column: 'amount', code: 'platform.rule-broken' }]
            : [],
        presentSince: there.find((row) => row.code === values.code)?.since ?? null,
      }));
    },
    async commit(rows, { programmeId }) {
      const [{ n }] = (await unitOfWork.query<{ n: number }>(
        'select coalesce(max(number), 0) as n from building_block where programme_id = $1',
        [programmeId],
      )) as [{ n: number }];
      for (const [index, { values }] of rows.entries()) {
        if (values.code === fail.at) throw new Error('the power went');
        await unitOfWork.query(
          'insert into building_block (id, programme_id, number, code, name) values ($1, $2, $3, $4, $5)',
          [newId(), programmeId, n + 1 + index, values.code, values.note ?? ''],
        );
      }
    },
  };
  const targets = test.app.get(ImportTargets);
  const real = targets.all.bind(targets);
  targets.all = () => [...real(), { code: 'proef', target }];
  return { target, fail };
}

/** A CSV as Dutch administrations write it: semicolons, Windows line ends. */
export const csv = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
