import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, longDate } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { ReactNode } from 'react';
import classes from './programme-page.module.css';

type Programme = components['schemas']['ProgrammeResponse'];
type Boundary = NonNullable<Programme['regionalBoundary']>;

/** The whole programme on one page: tracks, building blocks, principles, what was agreed and where it ends. */
export function ProgrammePage() {
  const { programmeId, municipalities } = useScope();
  const { data: programme } = apiQuery.useSuspenseQuery('get', '/programmes/{id}', {
    params: { path: { id: programmeId! } },
  });
  const names = municipalities.map(({ name }) => name).join(', ');
  const lead = programme.goLiveDate
    ? t('programme.lead', { municipalities: names, date: longDate(programme.goLiveDate) })
    : t('programme.lead-open', { municipalities: names });
  const { statements } = programme;
  return (
    <>
      <PageHeader title={programme.name} lead={lead} />
      <div className={classes.page}>
        <Tracks programme={programme} />
        <BuildingBlocks />
        <div className={classes.columns}>
          <Principles programme={programme} />
          <Block
            title={t('programme.elements')}
            ordered
            items={programme.transformationElements.map(({ name }) => name)}
          />
          <Block title={t('programme.goals')} items={statements.goals} />
          <Block title={t('programme.core')} items={statements.core} />
          <Block title={t('programme.budget')} items={statements.budget} />
          <Block title={t('programme.partner')} items={statements.partner} />
          <Block title={t('programme.governance')} items={statements.governance} />
          <Block title={t('programme.ground-rules')} items={statements.groundRules} />
          <Block title={t('programme.stakeholders')} items={statements.stakeholderGroups} />
          <Block title={t('programme.instruments')} items={statements.safetyInstruments} />
          {programme.regionalBoundary && <RegionalBoundary boundary={programme.regionalBoundary} />}
          <Block title={t('programme.sources')} items={statements.sourceNotes} />
        </div>
      </div>
    </>
  );
}

function Tracks({ programme }: { programme: Programme }) {
  if (programme.tracks.length === 0) {
    return (
      <EmptyState
        title={t('programme.empty.title')}
        text={t('programme.empty.text')}
        action={<LinkButton to="/werkgroepen">{t('programme.empty.action')}</LinkButton>}
      />
    );
  }
  return (
    <section>
      <h2>{t('programme.tracks-title', { count: programme.tracks.length })}</h2>
      <ol className={classes.cards}>
        {programme.tracks.map((track) => (
          <li key={track.number} className={classes.card}>
            <span className="kv-caption">{t('programme.track', { number: track.number })}</span>
            <h3>{track.name}</h3>
            <p>{track.character}</p>
            {track.note && <p className="kv-quiet">{track.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function BuildingBlocks() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/building-blocks', {
    params: { query: { programmeId } as object },
  });
  return (
    <section>
      <h2>{t('programme.blocks', { count: data.items.length })}</h2>
      <ol className={classes.cards}>
        {data.items.map((block) => (
          <li key={block.id} className={classes.card}>
            <h3>
              {block.number} {block.name}
            </h3>
            {block.note && <p className="kv-quiet">{block.note}</p>}
            {block.workgroup && (
              <p className="kv-quiet">
                {t('workgroup.one')} {block.workgroup}
              </p>
            )}
            {block.openScopeQuestion && <StatusChip status="DRAFT" label={t('programme.scope-question')} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Principles({ programme }: { programme: Programme }) {
  if (programme.guidingPrinciples.length === 0) return null;
  return (
    <Panel title={t('programme.principles')}>
      <ol>
        {programme.guidingPrinciples.map((principle) => (
          <li key={principle.number}>
            {principle.name}
            {principle.subPoints.length > 0 && (
              <ul>
                {principle.subPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function RegionalBoundary({ boundary }: { boundary: Boundary }) {
  const lists: [string, string[]][] = [
    [t('programme.boundary.stays'), boundary.staysRegional],
    [t('programme.boundary.also'), boundary.alsoMentioned],
    [t('programme.boundary.basis'), boundary.basis],
  ];
  return (
    <Panel title={t('programme.boundary', { abbreviation: boundary.abbreviation })}>
      <p>
        {t('programme.boundary.text', {
          name: boundary.name,
          count: boundary.municipalityCount,
          position: boundary.position,
        })}
      </p>
      <p className="kv-quiet">{t('programme.boundary.from', { date: date(boundary.fromDate) })}</p>
      {lists.map(([name, items]) => (
        <div key={name}>
          <h3>{name}</h3>
          <Items items={items} />
        </div>
      ))}
    </Panel>
  );
}

function Block({ title, items, ordered }: { title: string; items: string[]; ordered?: boolean }) {
  if (items.length === 0) return null;
  return (
    <Panel title={title}>
      <Items items={items} ordered={ordered} />
    </Panel>
  );
}

function Items({ items, ordered }: { items: string[]; ordered?: boolean }) {
  const rows = items.map((item) => <li key={item}>{item}</li>);
  return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>;
}

const Panel = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={classes.panel}>
    <h2>{title}</h2>
    {children}
  </section>
);
