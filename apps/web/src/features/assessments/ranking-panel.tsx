import { Stack } from '@mantine/core';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { EmptyState } from '@web/ui/empty-state';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { Advice } from './advice';
import { pointsText, weightText, type Ranking } from './assessment-data';
import { Draw } from './draw';
import { RankingBars } from './ranking-bars';
import classes from './assessments.module.css';

type Place = Ranking['places'][number];

/** The order to the published weights, what it hangs upon, and the advice that fixes it. */
export function RankingPanel({ ranking }: { ranking: Ranking }) {
  if (ranking.places.length === 0) {
    return <EmptyState title={t('assessment.not-ranked')} text={t('assessment.missing', { count: ranking.missing })} />;
  }
  return (
    <Stack gap="xl">
      <PlacesTable ranking={ranking} />
      <ChartWithTable
        title={t('assessment.build-up')}
        caption={t('assessment.points-of-hundred')}
        chart={(theme, width) => <RankingBars ranking={ranking} theme={theme} width={width} />}
        table={<PartsTable ranking={ranking} />}
      />
      <p>{tieText(ranking)}</p>
      <Fallen ranking={ranking} />
      {!ranking.winnerOfferId && ranking.tieRule === 'LOT' && <Draw ranking={ranking} />}
      {ranking.winnerOfferId && <Sensitivity ranking={ranking} />}
      <Advice ranking={ranking} />
    </Stack>
  );
}

function PlacesTable({ ranking }: { ranking: Ranking }) {
  const columns: Column<Place>[] = [
    { id: 'bidder', header: t('offer.column.bidder'), width: 260, cell: (row) => `${row.code} ${row.bidderName}` },
    {
      id: 'place',
      header: t('assessment.column.place'),
      width: 90,
      align: 'right',
      cell: (row) => `${row.place}${row.shared ? ` ${t('assessment.shared')}` : ''}`,
    },
    ...ranking.criteria.map((criterion): Column<Place> => ({
      id: criterion.id,
      header: criterion.code,
      meaning: `${criterion.title}, ${weightText(criterion.weight)}`,
      align: 'right',
      width: 130,
      cell: (row) => {
        const part = row.parts.find(({ criterionId }) => criterionId === criterion.id)!;
        return `${part.score} · ${pointsText(part.points)}`;
      },
    })),
    { id: 'points', header: t('assessment.column.points'), align: 'right', cell: (row) => pointsText(row.points) },
  ];
  return (
    <DataTable
      caption={t('assessment.tab.ranking')}
      columns={columns}
      rows={ranking.places}
      rowId={(row) => row.offerId}
    />
  );
}

type PartRow = Ranking['criteria'][number];

/** The same points as the drawing: a criterion a row, an offer a column. */
function PartsTable({ ranking }: { ranking: Ranking }) {
  const columns: Column<PartRow>[] = [
    {
      id: 'criterion',
      header: t('assessment.column.criterion'),
      width: 260,
      cell: (row) => `${row.code} ${row.title}`,
    },
    ...ranking.places.map((place): Column<PartRow> => ({
      id: place.offerId,
      header: place.bidderName,
      align: 'right',
      cell: (row) => pointsText(place.parts.find(({ criterionId }) => criterionId === row.id)!.points),
    })),
  ];
  return (
    <DataTable caption={t('assessment.build-up')} columns={columns} rows={ranking.criteria} rowId={(row) => row.id} />
  );
}

const tieText = ({ tieRule, tieSource, drawNote, ...rest }: Ranking): string =>
  [t(`assessment.tie-text.${tieRule}`, { source: tieSource }), t(tieState(rest)), drawNote].filter(Boolean).join(' ');

/** A first place that is shared still waits: there the rule was needed, and has not decided. */
function tieState({ winnerOfferId, places }: Pick<Ranking, 'winnerOfferId' | 'places'>): string {
  if (!winnerOfferId) return 'assessment.tie-open';
  return places.some(({ byTieRule }) => byTieRule) ? 'assessment.tie-used' : 'assessment.tie-unused';
}

function Fallen({ ranking }: { ranking: Ranking }) {
  if (ranking.fallen.length === 0) return null;
  return (
    <section>
      <h2>{t('assessment.fallen')}</h2>
      <ul className={classes.plain}>
        {ranking.fallen.map(({ offerId, code, bidderName, state, reason }) => (
          <li key={offerId}>
            <strong>
              {code} {bidderName}
            </strong>{' '}
            {t(`offer.state.${state}`).toLowerCase()}
            <p className="kv-words">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would have put another first: the nearest single scores and weights. */
function Sensitivity({ ranking }: { ranking: Ranking }) {
  const { scoreSwings, weightSwings, criteria, places } = ranking;
  const criterion = (id: string) => criteria.find((one) => one.id === id)!.title;
  const bidder = (id: string | null) => places.find(({ offerId }) => offerId === id)?.bidderName ?? '';
  return (
    <section>
      <h2>{t('assessment.sensitivity')}</h2>
      {scoreSwings.length + weightSwings.length === 0 && <p>{t('assessment.robust')}</p>}
      <ul className={classes.plain}>
        {scoreSwings.slice(0, 6).map((swing) => (
          <li key={`${swing.criterionId}${swing.offerId}${swing.to}`}>
            {t(swing.winner ? 'assessment.swing.score' : 'assessment.swing.shared', {
              criterion: criterion(swing.criterionId),
              bidder: bidder(swing.offerId),
              from: swing.from,
              to: swing.to,
              winner: bidder(swing.winner),
            })}
          </li>
        ))}
        {weightSwings.map((swing) => (
          <li key={`${swing.criterionId}${swing.to}`}>
            {t('assessment.swing.weight', {
              criterion: criterion(swing.criterionId),
              from: weightText(swing.from),
              to: weightText(swing.to),
              winner: bidder(swing.winner),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
