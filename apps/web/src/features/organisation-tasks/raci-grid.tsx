import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import { lettersOf, typed, type Letter, type Letters, type Party, type Task } from './letters';
import { TaskDeeds } from './task-deeds';
import classes from './raci-grid.module.css';

interface GridProps {
  tasks: Task[];
  parties: Party[];
  editable: boolean;
  onSet: (task: Task, party: Party, change: (before: Letters) => Letters) => void;
}

const LETTERS: Letter[] = ['R', 'A', 'C', 'I'];

/** Tasks against parties. One cell at a time is in the tab order; arrows walk, letters write. */
export function RaciGrid({ tasks, parties, editable, onSet }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[row: number, column: number]>([0, 0]);
  const row = Math.min(at[0], tasks.length - 1);
  const column = Math.min(at[1], parties.length - 1);
  const go = (toRow: number, toColumn: number): void => {
    const next: [number, number] = [
      Math.max(0, Math.min(tasks.length - 1, toRow)),
      Math.max(0, Math.min(parties.length - 1, toColumn)),
    ];
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`)?.focus();
  };
  const write = (letter: Letter): void => {
    onSet(tasks[row]!, parties[column]!, (before) => typed(before, letter));
  };
  const clear = (): void => onSet(tasks[row]!, parties[column]!, () => '');
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const walk: Record<string, [number, number]> = {
      ...{ ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1] },
      ...{ ArrowRight: [row, column + 1], Home: [row, 0], End: [row, parties.length - 1] },
      ...{ PageUp: [row - 8, column], PageDown: [row + 8, column] },
    };
    const letter = event.key.toUpperCase() as Letter;
    if (walk[event.key]) go(...walk[event.key]!);
    else if (editable && LETTERS.includes(letter)) write(letter);
    else if (editable && (event.key === 'Delete' || event.key === 'Backspace')) clear();
    else return;
    event.preventDefault();
  };
  return (
    <>
      {editable && <Pens task={tasks[row]!} party={parties[column]!} onWrite={write} onClear={clear} />}
      <div className={classes.scroll}>
        <table ref={table} className={classes.table} role="grid" aria-label={t('organisation-task.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('organisation-task.title')}</th>
              {parties.map((party) => (
                <th key={party.id} scope="col" className={classes.party}>
                  {party.name}
                  {party.kind === 'JOINT_BODY' && <small>{t('organisation-task.joint')}</small>}
                </th>
              ))}
              <th scope="col">{t('organisation-task.division')}</th>
              {editable && (
                <th scope="col">
                  <VisuallyHidden>{t('organisation-task.change')}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task, rowAt) => (
              <tr key={task.id}>
                <th scope="row" title={task.description}>
                  <span className={classes.code}>{task.code}</span> {task.title}
                  <small>{t(`organisation-task.area.${task.area}`)}</small>
                </th>
                {parties.map((party, columnAt) => {
                  const letters = lettersOf(task, party);
                  return (
                    <td
                      key={party.id}
                      role="gridcell"
                      className={classes.cell}
                      data-cell={`${rowAt}-${columnAt}`}
                      data-letters={letters || undefined}
                      tabIndex={rowAt === row && columnAt === column ? 0 : -1}
                      aria-label={t('organisation-task.cell', {
                        ...{ code: task.code, title: task.title, party: party.name },
                        letters: t(`organisation-task.said.${letters}`),
                      })}
                      onFocus={() => setAt([rowAt, columnAt])}
                      onClick={(event) => event.currentTarget.focus()}
                      onKeyDown={onKey}
                    >
                      {letters.split('').join(' / ')}
                    </td>
                  );
                })}
                <td>
                  <Findings task={task} />
                </td>
                {editable && (
                  <td>
                    <TaskDeeds task={task} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Findings({ task: { findings } }: { task: Task }) {
  if (findings.length === 0) return <StatusChip status="ACTIVE" label={t('organisation-task.finding.sound')} />;
  return (
    <Group gap={4}>
      {findings.map((one) => (
        <StatusChip key={one} status="SUSPECT" label={t(`organisation-task.finding.${one}`)} />
      ))}
    </Group>
  );
}

interface PensProps {
  task: Task;
  party: Party;
  onWrite: (letter: Letter) => void;
  onClear: () => void;
}

/** The same as the keys, for who uses a mouse or a finger. */
function Pens({ task, party, onWrite, onClear }: PensProps) {
  const letters = lettersOf(task, party);
  return (
    <div
      className={classes.pens}
      role="toolbar"
      aria-label={t('organisation-task.pick', { party: party.name, code: task.code })}
    >
      <strong>{t('organisation-task.pick', { party: party.name, code: task.code })}</strong>
      <Group gap={6}>
        {LETTERS.map((letter) => (
          <Button
            key={letter}
            size="compact-sm"
            aria-pressed={letters.includes(letter)}
            onClick={() => onWrite(letter)}
          >
            {t(`organisation-task.letter.${letter}`)}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" disabled={letters === ''} onClick={onClear}>
          {t('organisation-task.letter.clear')}
        </Button>
      </Group>
    </div>
  );
}
