import { SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { t } from '@web/texts';
import { whole } from '@web/ui/format';
import { outlineLines, type Outline, type OutlineBy, type OutlineLine } from './outline-nodes';
import classes from './requirement-outline.module.css';
import type { OutlineMemory } from './use-outline';

interface RequirementOutlineProps {
  outline: Outline;
  memory: OutlineMemory;
  onMemory: (change: Partial<OutlineMemory>) => void;
  /** What the list shows: value of the filter that goes with `memory.by`; '' for all. */
  chosen: string;
  onChoose: (value: string) => void;
}

const BY: OutlineBy[] = ['chapter', 'block'];

/** Table of contents beside the list, by chapter or by building block; a line narrows the list to what stands there. */
export function RequirementOutline({ outline, memory, onMemory, chosen, onChoose }: RequirementOutlineProps) {
  const { by, folded } = memory;
  const lines = outlineLines(outline, by, folded);
  const fold = (value: string, open: boolean): void =>
    onMemory({ folded: open ? folded.filter((one) => one !== value) : [...folded, value] });
  return (
    <nav className={classes.outline} aria-label={t('requirement.outline')}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('requirement.outline.by')}
        value={by}
        onChange={(value) => onMemory({ by: value as OutlineBy })}
        data={BY.map((value) => ({ value, label: t(`requirement.outline.by.${value}`) }))}
      />
      <Tree lines={lines} chosen={chosen} onChoose={onChoose} onFold={fold} />
    </nav>
  );
}

interface TreeProps {
  lines: OutlineLine[];
  chosen: string;
  onChoose: (value: string) => void;
  onFold: (value: string, open: boolean) => void;
}

/** The tree pattern: one line in the tab order, arrows walk, right opens, left closes or goes to the parent, Enter chooses. */
function Tree({ lines, chosen, onChoose, onFold }: TreeProps) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(chosen);
  const here = Math.max(
    0,
    lines.findIndex(({ value }) => value === at),
  );
  const walk = (to: number): void => {
    const line = lines[Math.min(lines.length - 1, Math.max(0, to))]!;
    setAt(line.value);
    list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[lines.indexOf(line)]?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const line = lines[here]!;
    const parent = lines.slice(0, here).findLastIndex(({ level }) => level < line.level);
    const deeds: Record<string, () => void> = {
      ArrowDown: () => walk(here + 1),
      ArrowUp: () => walk(here - 1),
      Home: () => walk(0),
      End: () => walk(lines.length - 1),
      ArrowRight: () => (line.open === false ? onFold(line.value, true) : line.open && walk(here + 1)),
      ArrowLeft: () => (line.open ? onFold(line.value, false) : parent >= 0 && walk(parent)),
      Enter: () => onChoose(line.value),
      ' ': () => onChoose(line.value),
    };
    const deed = deeds[event.key];
    if (!deed || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    deed();
  };
  return (
    <ul ref={list} role="tree" aria-label={t('requirement.outline')} className={classes.tree} onKeyDown={keys}>
      {lines.map((line, index) => (
        <li
          key={line.value}
          role="treeitem"
          aria-level={line.level}
          aria-expanded={line.open ?? undefined}
          aria-selected={line.value === chosen}
          tabIndex={index === here ? 0 : -1}
          className={classes.line}
          data-level={Math.min(line.level, 4)}
          onFocus={() => setAt(line.value)}
          onClick={() => onChoose(line.value)}
        >
          <span
            className={classes.fold}
            title={
              line.open === null
                ? undefined
                : t(`requirement.outline.${line.open ? 'fold' : 'unfold'}`, { label: line.label })
            }
            onClick={(event) => {
              if (line.open === null) return;
              event.stopPropagation();
              onFold(line.value, !line.open);
            }}
          >
            {line.open === true && <IconChevronDown size={14} aria-hidden />}
            {line.open === false && <IconChevronRight size={14} aria-hidden />}
          </span>
          <span className={classes.label}>{line.label}</span>
          <span className={classes.count}>{whole(line.count)}</span>
        </li>
      ))}
    </ul>
  );
}
