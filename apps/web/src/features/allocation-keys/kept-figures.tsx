import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { yearsOf, type ComponentValues } from './key-components';
import classes from './new-allocation-key.module.css';

type Figure = components['schemas']['KeyFigureResponse'];

interface KeptFiguresProps {
  component: ComponentValues;
  onTake: (component: ComponentValues) => void;
}

/** Numbers that were read in before fill the table; what is not there stays as it was typed. */
export function KeptFigures({ component, onTake }: KeptFiguresProps) {
  const { programmeId } = useScope();
  const { method, unit } = component;
  const kind = method === 'POPULATION' ? ('POPULATION' as const) : ('USE' as const);
  const { data } = apiQuery.useQuery('get', '/key-figures', {
    params: { query: { programmeId, kind, unit: unit === 'AMOUNT' ? 'AMOUNT' : 'COUNT' } },
  });
  const years = yearsOf(component);
  const found = (data?.items ?? []).filter((one) => one.buildingBlockId === null && years.includes(one.year));
  return (
    <div className={classes.kept}>
      {found.length > 0 ? (
        <Button
          size="compact-sm"
          leftSection={<IconDatabaseImport size={16} aria-hidden />}
          onClick={() => onTake(filledWith(component, found))}
        >
          {t('allocation-key.kept.take', { count: found.length })}
        </Button>
      ) : (
        <span className="kv-caption">{t('allocation-key.kept.none')}</span>
      )}
      <LinkButton to="/importeren/nieuw" search={{ soort: 'key-figure' }} size="compact-sm" variant="subtle">
        {t('allocation-key.kept.import')}
      </LinkButton>
    </div>
  );
}

function filledWith(component: ComponentValues, found: Figure[]): ComponentValues {
  const years = yearsOf(component);
  const last = found.find(({ year }) => year === component.lastYear) ?? found[0]!;
  return {
    ...component,
    source: component.source || [...new Set(found.map(({ source }) => source))].join('; ').slice(0, 300),
    measuredOn: component.measuredOn ?? last.measuredOn,
    numbers: component.numbers.map(({ id, values }) => ({
      id,
      values: values.map((typed, at) => {
        const one = found.find(({ municipalityId, year }) => municipalityId === id && year === years[at]);
        return one ? one.quantity.replace('.', ',') : typed;
      }),
    })),
  };
}
