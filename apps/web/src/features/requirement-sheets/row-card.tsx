import { Button, Group, Radio } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import { WordDiff } from '@web/ui/word-diff';
import type { SheetRow, Status } from './preview-page';
import classes from './sheets.module.css';

type Decision = NonNullable<SheetRow['decision']>;

const CHOICES: Partial<Record<Status, Decision[]>> = {
  CONFLICT: ['MINE', 'THEIRS', 'SKIP'],
  DUPLICATE: ['SKIP', 'MINE'],
  MISSING: ['KEEP', 'WITHDRAW'],
};

const LOOKS: Record<Status, string> = {
  CHANGED: 'DRAFT',
  NEW: 'ADOPTED',
  CONFLICT: 'SUSPECT',
  DUPLICATE: 'DRAFT',
  MISSING: 'SUSPECT',
  WRONG: 'FAILED',
};

const nameOf = (row: SheetRow): string =>
  row.code ?? (row.number === null ? row.title : t('requirement-sheet.row', { number: row.number }));

interface RowCardProps {
  row: SheetRow;
  open: boolean;
  /** False when it did not come through. */
  onDecide: (decision: Decision) => Promise<boolean>;
}

/** One row of the file: what changes word by word, what is wrong under it, and the choice that it asks. */
export function RowCard({ row, open, onDecide }: RowCardProps) {
  const [chosen, setChosen] = useState(row.decision);
  useEffect(() => setChosen(row.decision), [row.decision]);
  const choose = async (decision: Decision): Promise<void> => {
    setChosen(decision);
    if (!(await onDecide(decision))) setChosen(row.decision);
  };
  const choices = open ? CHOICES[row.status] : undefined;
  const place =
    row.number === null ? t('requirement-sheet.row.gone') : t('requirement-sheet.row', { number: row.number });
  return (
    <li className={classes.row} data-status={row.status}>
      <header className={classes.rowHead}>
        <span className="kv-caption">{place}</span>
        <h2>
          {row.code ?? t('requirement-sheet.row.new')} <span className={classes.rowTitle}>{row.title}</span>
        </h2>
        <StatusChip status={LOOKS[row.status]} label={t(`requirement-sheet.status.${row.status}`)} />
      </header>
      {row.problems.map((problem) => (
        <p key={`${problem.column}${problem.code}`} className={classes.problem}>
          <IconAlertOctagon size={16} stroke={1.75} aria-hidden />
          {problem.column && <strong>{problem.column}</strong>} {problem.detail}
        </p>
      ))}
      {row.cells.length > 0 && (
        <dl className={classes.cells}>
          {row.cells.map((cell) => (
            <div key={cell.field}>
              <dt>
                {cell.label}
                {cell.clash && <span className={classes.clash}>{t('requirement-sheet.clash')}</span>}
              </dt>
              <dd className="kv-words" dir="auto">
                <WordDiff before={cell.before} after={cell.after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {choices && (
        <Radio.Group
          value={chosen ?? ''}
          onChange={(value) => void choose(value as Decision)}
          aria-label={t('requirement-sheet.decision', { row: nameOf(row) })}
        >
          <Group gap="md" mt="sm">
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={t(`requirement-sheet.decision.${row.status}.${choice}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
    </li>
  );
}

interface DecideAllProps {
  status: Status;
  count: number;
  busy: boolean;
  onDecide: (decision: Decision) => void;
}

/** What these rows are, and one choice for all of them. */
export function DecideAll({ status, count, busy, onDecide }: DecideAllProps) {
  const choices = CHOICES[status] ?? [];
  if (choices.length === 0 && status !== 'WRONG') return null;
  return (
    <div className={classes.decideAll}>
      <p>{t(`requirement-sheet.explain.${status}`)}</p>
      {choices.length > 0 && count > 1 && (
        <Group gap="xs">
          <span className="kv-caption">{t('requirement-sheet.decision.all', { count })}</span>
          {choices.map((choice) => (
            <Button key={choice} size="xs" disabled={busy} onClick={() => onDecide(choice)}>
              {t(`requirement-sheet.decision.${status}.${choice}`)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
