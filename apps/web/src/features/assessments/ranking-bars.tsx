import type { ChartTheme } from '@koersvast/charts';
import { t } from '@web/texts';
import { pointsText, type Ranking } from './assessment-data';

const BAR = 24;
const ROW = 58;
const LEGEND = 28;

/** Per offer one bar of 100 points, built up from its criteria; the figures stand in the table beside it. */
export function RankingBars({ ranking, theme, width }: { ranking: Ranking; theme: ChartTheme; width: number }) {
  const { places, criteria } = ranking;
  const height = places.length * ROW + criteria.length * 20 + LEGEND;
  const scale = (points: number) => (points / 100) * (width - 2);
  const label = places.map(({ bidderName, points }) => `${bidderName} ${pointsText(points)}`).join('; ');
  const colour = (index: number) => theme.palette[index % theme.palette.length];
  return (
    <svg width={width} height={height} role="img" aria-label={t('assessment.bars', { places: label })}>
      {places.map((place, row) => {
        const widths = place.parts.map(({ points }) => scale(Number(points)));
        return (
          <g key={place.offerId} transform={`translate(0 ${row * ROW})`} fontSize={13}>
            <text y={14} fill={theme.ink}>
              {`${place.place}. ${place.bidderName}`}
            </text>
            <text y={14} x={width - 2} textAnchor="end" fill={theme.ink} fontWeight={600}>
              {pointsText(place.points)}
            </text>
            <rect y={22} width={width - 2} height={BAR} fill="none" stroke={theme.line3} />
            {place.parts.map(({ criterionId }, index) => (
              <rect
                key={criterionId}
                y={22}
                x={widths.slice(0, index).reduce((sum, one) => sum + one, 0)}
                width={widths[index]}
                height={BAR}
                fill={colour(index)}
                stroke={theme.surface}
              />
            ))}
          </g>
        );
      })}
      <g transform={`translate(0 ${places.length * ROW + 8})`} fontSize={12}>
        {criteria.map(({ id, code, title }, index) => (
          <g key={id} transform={`translate(0 ${index * 20})`}>
            <rect width={12} height={12} fill={colour(index)} stroke={theme.line3} />
            <text x={18} y={11} fill={theme.ink2}>
              {`${code} ${title}`}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
