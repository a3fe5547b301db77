import { lazy, type ComponentType } from 'react';
import type { components } from '@web/api/schema';

type Contract = components['schemas']['ContractResponse'];

/** What a tab on the page of one contract is given. */
export interface ContractTabProps {
  contract: Contract;
  /** The day chosen above the tabs, `yyyy-mm-dd`; null is today. Only a tab with `ofDay` gets another day. */
  day: string | null;
}

/** A tab on the page of one contract; `order` sorts them, `value` stands in the address (`?tab=`). */
export interface ContractTab {
  value: string;
  order: number;
  /** Text key. */
  label: string;
  permission?: string;
  component: ComponentType<ContractTabProps>;
  /** The number behind the label. */
  count?: (contract: Contract) => number;
  /** Holds a table that takes the height that is left. */
  fills?: boolean;
  /** Shows the contract as it was on `day`; without it the page says that the tab shows today. */
  ofDay?: boolean;
}

/** A tab's component, fetched when somebody opens the tab. A route's lazy component does not stand inside a page. */
export const lazyTab = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType<ContractTabProps>>>,
  name: Name,
): ComponentType<ContractTabProps> =>
  lazy<ComponentType<ContractTabProps>>(async () => ({ default: (await load())[name] }));
