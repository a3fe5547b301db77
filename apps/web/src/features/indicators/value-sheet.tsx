import { Button, Group, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { asProblem, type Problem } from '@web/api/problem';
import { t } from '@web/texts';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { UnsavedGuard } from '@web/ui/form/unsaved-guard';
import { tellRefusal } from '@web/ui/tell-refusal';
import { pointText } from './indicator-format';
import { paste, type Part, type SheetRow, stateOf, type Typed } from './sheet-rows';
import classes from './value-sheet.module.css';

interface ValueSheetProps {
  rows: SheetRow[];
  period: string;
  running: boolean;
}

/** A table to type in or to paste a column into; what is wrong stands in the row, and nothing is kept until all is right. */
export function ValueSheet({ rows, period, running }: ValueSheetProps) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const [typed, setTyped] = useState<Typed>({});
  const [kind, setKind] = useState(running ? 'provisional' : 'final');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [saving, setSaving] = useState(false);
  const states = rows.map((row) => stateOf(row, typed));
  const given = rows.filter((_, at) => states[at]!.given || states[at]!.wrong);
  const wrong = states.filter((state) => state.wrong !== null).length;

  const save = async () => {
    const body = {
      rows: given.map((row) => ({
        ...{ indicatorId: row.indicator.id, municipalityId: row.municipalityId, period },
        ...stateOf(row, typed).parts,
        ...{ provisional: kind === 'provisional', reason: reason.trim() || null, basedOn: row.now?.revision ?? 0 },
      })),
    };
    setSaving(true);
    try {
      await api.POST('/indicator-values/batch', { params: { header: idempotent(key.keyFor(body)) }, body });
      notifications.show({ message: t('indicator.sheet.saved', { count: given.length }) });
      setTyped({});
      setRefused({});
      setReason('');
    } catch (error) {
      const problem = asProblem(error);
      setRefused(problemsByRow(problem, given));
      tellRefusal(problem.message);
    } finally {
      key.done();
      await client.invalidateQueries();
      setSaving(false);
    }
  };
  const type = (row: SheetRow, part: Part, text: string) =>
    setTyped((before) => ({ ...before, [row.key]: { ...before[row.key], [part]: text } }));

  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('indicator.sheet.caption')}>
        <table className={classes.sheet}>
          <VisuallyHidden component="caption">{t('indicator.sheet.caption')}</VisuallyHidden>
          <thead>
            <tr>
              {[
                'column.name',
                'sheet.place',
                'sheet.now',
                'series.numerator',
                'series.denominator',
                'series.value',
                'sheet.problem',
              ].map((name) => (
                <th key={name} scope="col">
                  {t(`indicator.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row
                key={row.key}
                row={row}
                typed={typed[row.key] ?? {}}
                problem={states[at]!.wrong ?? refused[row.key] ?? null}
                hint={states[at]!.hint}
                onType={(part, text) => type(row, part, text)}
                onPaste={(part, text) => setTyped((before) => paste(rows, at, part, text, before))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Group align="end" gap="sm">
        <Select
          label={t('indicator.entry.kind')}
          data={['final', 'provisional'].map((value) => ({ value, label: t(`indicator.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value ?? 'final')}
        />
        <TextInput
          className={classes.reason}
          label={t('indicator.sheet.reason')}
          description={t('indicator.sheet.reason.hint')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="filled"
          loading={saving}
          disabled={given.length === 0 || wrong > 0}
          onClick={() => void save()}
        >
          {t('indicator.sheet.save', { count: given.length })}
        </Button>
      </Group>
      {wrong > 0 && <p role="status">{t('indicator.sheet.wrong', { count: wrong })}</p>}
      <UnsavedGuard when={given.length > 0 && !saving} />
    </>
  );
}

/** `/rows/3/numerator` -> the row that was third among those given; a 412 names the row too. */
function problemsByRow({ fields, stale }: Problem, given: SheetRow[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ pointer, message }) => {
      const row = given[Number(/^\/rows\/(\d+)/.exec(pointer)?.[1] ?? -1)];
      return row ? [[row.key, stale ? t('indicator.sheet.stale') : message]] : [];
    }),
  );
}

interface RowProps {
  row: SheetRow;
  typed: Partial<Record<Part, string>>;
  problem: string | null;
  hint: string | null;
  onType: (part: Part, text: string) => void;
  onPaste: (part: Part, text: string) => void;
}

const PARTS: Part[] = ['numerator', 'denominator', 'value'];

function Row({ row, typed, problem, hint, onType, onPaste }: RowProps) {
  const { indicator, place, now, parts } = row;
  const name = `${indicator.code} ${indicator.name}`;
  return (
    <tr data-wrong={problem !== null}>
      <th scope="row">{name}</th>
      <td>{place}</td>
      <td className="kv-number">{now ? pointText(now, indicator.unit) : t('ui.empty')}</td>
      {PARTS.map((part) => (
        <td key={part}>
          {parts.includes(part) && (
            <TextInput
              aria-label={t('indicator.sheet.of', { column: t(`indicator.series.${part}`), row: `${name} ${place}` })}
              inputMode="decimal"
              autoComplete="off"
              classNames={{ input: classes.number }}
              value={typed[part] ?? ''}
              error={problem !== null}
              onChange={(event) => onType(part, event.currentTarget.value)}
              onPaste={(event) => {
                const text = event.clipboardData.getData('text');
                if (!/[\n\t]/.test(text)) return;
                event.preventDefault();
                onPaste(part, text);
              }}
            />
          )}
        </td>
      ))}
      <td className={problem ? classes.problem : 'kv-caption'}>{problem ?? hint}</td>
    </tr>
  );
}
