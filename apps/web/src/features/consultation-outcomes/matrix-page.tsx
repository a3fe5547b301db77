import { Button, Group, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSearchParams, useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { MatrixGrid } from './matrix-grid';
import { MatrixPanel } from './matrix-panel';
import { OutcomeHeader, useConsultation } from './outcome-header';
import { StanceChip, type CellStance } from './stance';
import classes from './matrix-page.module.css';

type Frame = components['schemas']['ResponseMatrixResponse'];

const LEGEND: CellStance[] = ['AGREE', 'PARTLY', 'DISAGREE', 'ASKS', 'NO_POSITION', 'NOT_ANSWERED'];

/** Questions against parties: compare, then quote. */
export function MatrixPage() {
  const consultation = useConsultation();
  const [block, setBlock] = useSearchState('bouwsteen');
  const [names, setNames] = useSearchState('namen', 'aan');
  const [cell, setCell] = useSearchState('cel');
  const [chosen, setChosen] = useState<string[]>([]);
  const threadOpen = useSearchParams().draad !== undefined;
  const anonymous = names === 'uit';
  const { data: whole } = useFrame(consultation.id, anonymous, '');
  const { data } = useFrame(consultation.id, anonymous, block);
  if (!whole || !data) return <OutcomeHeader consultation={consultation} title={t('matrix.nav')} />;
  const conclude = data.mayWrite && (
    <LinkButton
      to={`/consultaties/${consultation.id}/conclusies/nieuw`}
      search={chosen.length > 0 ? { citaten: chosen.join(',') } : {}}
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('matrix.conclude', { count: chosen.length })}
    </LinkButton>
  );
  const [questionId, partyId] = cell.split('.');
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={t('matrix.nav')}
        lead={t('matrix.lead', {
          parties: data.parties.length,
          questions: whole.questions.length,
          coded: whole.codedCount,
          answered: whole.answeredCount,
        })}
        actions={conclude}
      />
      <Toolbar whole={whole} block={block} setBlock={setBlock} anonymous={anonymous} setNames={setNames} />
      {data.questions.length === 0 || data.parties.length === 0 ? (
        <EmptyState title={t('matrix.empty')} text={t('matrix.empty.text')} />
      ) : (
        <MatrixGrid
          key={`${anonymous} ${block}`}
          consultationId={consultation.id}
          frame={data}
          current={cell}
          onOpen={setCell}
        />
      )}
      {questionId && partyId && !threadOpen && (
        <MatrixPanel
          key={cell}
          consultationId={consultation.id}
          consultationCode={consultation.code}
          questionId={questionId}
          partyId={partyId}
          frame={data}
          chosen={chosen}
          setChosen={setChosen}
          onClose={() => setCell('')}
        />
      )}
    </>
  );
}

/** The frame of the matrix; the old one stays in sight while a filter reads a new one. */
const useFrame = (consultationId: string, anonymous: boolean, block: string) =>
  apiQuery.useQuery(
    'get',
    '/consultations/{consultationId}/response-matrix',
    {
      params: {
        path: { consultationId },
        query: { ...(anonymous ? { anonymous: true } : {}), ...(block ? { buildingBlockId: block } : {}) },
      },
    },
    { placeholderData: keepPreviousData, throwOnError: true },
  );

interface ToolbarProps {
  whole: Frame;
  block: string;
  setBlock: (id: string) => void;
  anonymous: boolean;
  setNames: (value: string) => void;
}

function Toolbar({ whole, block, setBlock, anonymous, setNames }: ToolbarProps) {
  const blocks = new Map(
    whole.questions.flatMap(({ buildingBlock }) => (buildingBlock ? [[buildingBlock.id, buildingBlock]] : [])),
  );
  return (
    <div className={classes.bar} role="search" aria-label={t('ui.list.filter')}>
      <label className={classes.filter} data-on={block !== '' || undefined}>
        {t('matrix.block')}
        <select value={block} onChange={(event) => setBlock(event.target.value)}>
          <option value="">{t('ui.list.all')}</option>
          {[...blocks.values()].map(({ id, number, name }) => (
            <option key={id} value={id}>{`${number} ${name}`}</option>
          ))}
        </select>
      </label>
      <Switch
        label={t('matrix.anonymous')}
        checked={anonymous}
        onChange={(event) => setNames(event.currentTarget.checked ? 'uit' : 'aan')}
      />
      <Themes themes={whole.themes} />
      <ul className={classes.legend} aria-label={t('matrix.legend')}>
        {LEGEND.map((stance) => (
          <li key={stance}>
            <StanceChip stance={stance} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Themes with how many parties they come from; a long list folds. */
function Themes({ themes }: { themes: Frame['themes'] }) {
  const [open, setOpen] = useState(false);
  if (themes.length === 0) return null;
  const shown = open ? themes : themes.slice(0, 4);
  return (
    <Group gap={6} component="ul" className={classes.themes} aria-label={t('matrix.themes')}>
      {shown.map(({ id, name, partyCount, quoteCount }) => (
        <li key={id} title={t('matrix.theme.meaning', { quotes: quoteCount, parties: partyCount })}>
          {name} <strong>{partyCount}</strong>
        </li>
      ))}
      {themes.length > shown.length && (
        <li>
          <Button size="compact-xs" onClick={() => setOpen(true)}>
            {t('matrix.themes.more', { count: themes.length - shown.length })}
          </Button>
        </li>
      )}
    </Group>
  );
}
