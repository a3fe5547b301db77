import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { bandText, RiskScore, type RiskDetail } from './risk-score';
import classes from './risks.module.css';

type Assessment = components['schemas']['RiskAssessmentResponse'];

const columns: Column<Assessment>[] = [
  { id: 'date', header: t('risk.course.date'), width: 110, cell: (row) => date(row.assessedOn) },
  {
    id: 'score',
    header: t('risk.column.score'),
    width: 150,
    cell: (row) => <RiskScore score={row.score} band={row.band} />,
  },
  { id: 'reason', header: t('risk.course.reason'), cell: (row) => row.reason },
  { id: 'money', header: t('risk.filter.money'), width: 250, cell: bandText },
  { id: 'by', header: t('risk.course.by'), width: 150, cell: (row) => row.recordedBy ?? '–' },
];

/** How the score moved, drawn and as rows with the reasons. */
export function RiskCourse({ risk }: { risk: RiskDetail }) {
  return (
    <section className={classes.block}>
      <h2>{t('risk.course')}</h2>
      {risk.assessments.length > 1 && <Steps assessments={[...risk.assessments].reverse()} />}
      <DataTable
        caption={t('risk.course.caption')}
        columns={columns}
        rows={risk.assessments}
        rowId={(row) => String(row.number)}
        empty={null}
      />
    </section>
  );
}

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [544, 120, 28, 10, 24];
const y = (score: number): number => TOP + (1 - score / 25) * (HEIGHT - TOP - BOTTOM);

/** A score holds until the next: a line in steps, from zero to twenty-five. */
function Steps({ assessments }: { assessments: Assessment[] }) {
  const step = (WIDTH - LEFT - 40) / assessments.length;
  const x = (at: number): number => LEFT + at * step;
  const path = assessments
    .map(({ score }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(score)} L${x(at + 1)} ${y(score)}`)
    .join(' ');
  const [first, last] = [assessments[0]!, assessments.at(-1)!];
  return (
    <svg
      className={classes.course}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('risk.course.alt', { count: assessments.length, first: first.score, score: last.score })}
    >
      {[0, 12, 20, 25].map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - 40} y1={y(tick)} y2={y(tick)} stroke="var(--kv-line)" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--kv-ink3)">
            {tick}
          </text>
        </g>
      ))}
      <path d={path} fill="none" stroke="var(--kv-chart-1)" strokeWidth="2.75" />
      <text x={x(assessments.length) + 6} y={y(last.score) + 4} fontSize="12" fontWeight="600" fill="var(--kv-ink)">
        {last.score}
      </text>
      <text x={LEFT} y={HEIGHT - 6} fontSize="11" fill="var(--kv-ink3)">
        {date(first.assessedOn)}
      </text>
      <text x={x(assessments.length - 1)} y={HEIGHT - 6} fontSize="11" fill="var(--kv-ink3)">
        {date(last.assessedOn)}
      </text>
    </svg>
  );
}
