import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@web/texts';
import { figureText } from './figure-text';
import { figures, type Figure, type FigureSource } from './report-data';

/** Chooses a figure of the budget board: of the whole report, a municipality or a budget line. */
export function FigurePicker({ sources, onPick }: { sources: FigureSource[]; onPick: (token: string) => void }) {
  const [code, setCode] = useState<string | null>(null);
  const [figure, setFigure] = useState<Figure>('forecast');
  const source = sources.find((each) => each.code === code);
  // A source offers what it knows: a line of a begroting has no besteding of the partner.
  const known = source ? figures.filter((each) => source[each] !== null) : [];
  const shown = known.includes(figure) ? figure : (known[0] ?? figure);
  return (
    <Group gap={8} align="flex-end">
      <Select
        label={t('pc-report.figure.source')}
        searchable
        w={260}
        data={sources.map((each) => ({
          value: each.code,
          label: each.lineId ? `${each.code} ${each.label}` : each.label,
        }))}
        value={code}
        onChange={setCode}
      />
      <Select
        label={t('pc-report.figure.figure')}
        allowDeselect={false}
        w={210}
        data={(known.length > 0 ? known : figures).map((value) => ({ value, label: t(`pc-report.figure.${value}`) }))}
        value={shown}
        onChange={(value) => setFigure((value ?? 'forecast') as Figure)}
      />
      <Button
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        disabled={!source}
        onClick={() => source && onPick(`${source.code}.${shown}`)}
      >
        {t('pc-report.figure.insert')}
      </Button>
      <span className="kv-caption" aria-live="polite">
        {source ? t('pc-report.figure.now', { value: figureText(shown, source[shown]) }) : t('pc-report.figure.need')}
      </span>
    </Group>
  );
}
