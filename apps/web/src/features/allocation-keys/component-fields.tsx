import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { PercentageInput } from '@web/ui/form/percentage-input';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import { KeptFigures } from './kept-figures';
import { yearsOf, type KeyValues } from './key-components';
import classes from './new-allocation-key.module.css';

interface ComponentFieldsProps {
  form: ReturnType<typeof useRecordForm<KeyValues, { id: string }>>;
  index: number;
  municipalities: { id: string; name: string }[];
  /** Part of a mix: its weight is asked. */
  weighted: boolean;
}

/** The numbers of one component: per municipality, of one year or of three. */
export function ComponentFields({ form, index, municipalities, weighted }: ComponentFieldsProps) {
  const component = form.values.components[index]!;
  const at = `components.${index}` as const;
  const years = yearsOf(component);
  return (
    <>
      <div className={classes.terms}>
        {weighted && <PercentageInput label={t('allocation-key.weight')} {...form.strict(`${at}.weight`)} />}
        {component.method === 'USE_BASED' && (
          <>
            <NativeSelect
              label={t('allocation-key.unit')}
              data={(['COUNT', 'AMOUNT'] as const).map((value) => ({
                value,
                label: t(`allocation-key.unit.${value}`),
              }))}
              {...form.field(`${at}.unit`)}
            />
            <NativeSelect
              label={t('allocation-key.years')}
              data={['1', '3'].map((value) => ({ value, label: t(`allocation-key.years.${value}`) }))}
              {...form.field(`${at}.years`)}
            />
          </>
        )}
        {component.method === 'POPULATION' && (
          <DateInput label={t('allocation-key.measured-on')} {...form.strict(`${at}.measuredOn`)} />
        )}
        {component.method !== 'FIXED_PERCENT' && (
          <NumberInput
            label={t('allocation-key.last-year')}
            hideControls
            allowDecimal={false}
            thousandSeparator=""
            {...form.field(`${at}.lastYear`)}
          />
        )}
        <TextInput label={t('allocation-key.source')} maxLength={300} {...form.field(`${at}.source`)} />
      </div>
      {component.method !== 'FIXED_PERCENT' && (
        <KeptFigures
          component={component}
          onTake={(filled) =>
            form.setValue(
              'components',
              form.values.components.map((one, n) => (n === index ? filled : one)),
            )
          }
        />
      )}
      <table className={classes.numbers}>
        <thead>
          <tr>
            <th scope="col">{t('allocation-key.dimension.MUNICIPALITY')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {component.method === 'FIXED_PERCENT' ? '%' : year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ id, name }, row) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {years.map((year, column) => (
                <td key={year}>
                  <TextInput
                    aria-label={`${name} ${year}`}
                    inputMode="decimal"
                    autoComplete="off"
                    {...form.field(`${at}.numbers.${row}.values.${column}`)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
