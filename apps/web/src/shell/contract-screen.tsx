import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { useScope } from './scope';
import { useSearchState } from './search-state';

interface ContractScreenProps {
  /** Texts `<name>.nav`, `.lead`, `.contract`, `.no-contract` and `.no-contract.text`. */
  name: string;
  children: (contractId: string) => ReactNode;
}

/** A screen about one contract, chosen above when there are more; those that run come first. */
export function ContractScreen({ name, children }: ContractScreenProps) {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId, limit: 200 } } });
  const contracts = [...data.items].sort((a, b) => Number(b.state === 'ACTIVE') - Number(a.state === 'ACTIVE'));
  const [chosen, choose] = useSearchState('contract', contracts[0]?.id ?? '');
  const contract = contracts.find(({ id }) => id === chosen) ?? contracts[0];
  const choice = contract && contracts.length > 1 && (
    <Select
      aria-label={t(`${name}.contract`)}
      data={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      value={contract.id}
      onChange={(next) => next && choose(next)}
      allowDeselect={false}
      w={320}
      maw="100%"
    />
  );
  return (
    <>
      <PageHeader title={t(`${name}.nav`)} lead={t(`${name}.lead`)} actions={choice} />
      {contract ? (
        children(contract.id)
      ) : (
        <EmptyState title={t(`${name}.no-contract`)} text={t(`${name}.no-contract.text`)} />
      )}
    </>
  );
}
