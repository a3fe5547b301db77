import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { assertHundred } from '../../agreed-budgets/domain/budget-split';
import { assertKeyTerm, KeyDimension, KeyMethod } from '../domain/allocation-key';
import { assertComponent, ComponentMethod, KeyComponent, QuantityUnit, reckonKey } from '../domain/reckon-key';

export interface NewComponent {
  method: ComponentMethod;
  weight: string;
  unit: QuantityUnit;
  source: string;
  measuredOn?: string | null;
  /** A count `1234`, an amount `1234.56` or a percentage `33.3`, by the unit. */
  quantities: { municipalityId: string; year: number; quantity: string }[];
}

export interface NewAllocationKey {
  name: string;
  dimension: KeyDimension;
  method?: KeyMethod;
  validFromDate: string;
  validToDate?: string | null;
  decisionReference: string;
  /** Of fixed percentages. */
  shares?: { municipalityId?: string; buildingBlockId?: string; percentage: string }[];
  /** Of the other methods: one, or two and more for a mix. */
  components?: NewComponent[];
}

export type ProposedKey = Pick<
  NewAllocationKey,
  'dimension' | 'method' | 'validFromDate' | 'validToDate' | 'shares' | 'components'
>;

export interface ProposedShare {
  municipalityId: string | null;
  buildingBlockId: string | null;
  name: string;
  percentage: Percentage;
  holdsRemainder: boolean;
}

/** The shares of a key as somebody enters it. The preview and the key itself come from here, so that they are the same. */
@Injectable()
export class ProposeKey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 not exactly 100 %, of something outside the programme, or numbers that do not fit the method */
  async shares(programmeId: string, input: ProposedKey): Promise<ProposedShare[]> {
    assertKeyTerm(input.validFromDate, input.validToDate);
    const table = input.dimension === 'MUNICIPALITY' ? 'municipality' : 'building_block';
    const order = input.dimension === 'MUNICIPALITY' ? 'sort' : 'number';
    const things = await this.unitOfWork.query<{ id: string; name: string }>(
      `select id, name from ${table} where programme_id = $1 order by ${order}`,
      [programmeId],
    );
    return (input.method ?? 'FIXED_PERCENT') === 'FIXED_PERCENT' ? typed(input, things) : reckoned(input, things);
  }
}

/** What is stored of a number, by its unit. @throws DomainError 422 */
export function quantityOf(unit: QuantityUnit, text: string, pointer: string): bigint {
  if (unit === 'AMOUNT' && Money.read(text).ok) return Money.parse(text).cents;
  if (unit === 'PERCENT' && Percentage.read(text).ok) return Percentage.parse(text).micros;
  if (unit === 'COUNT' && /^\d{1,12}$/.test(text)) return BigInt(text);
  throw new DomainError('budget.key-quantity', { fields: [{ pointer, code: 'budget.key-quantity' }] });
}

/** Every share is of one thing of this programme and this dimension, and of each thing at most once. */
function typed({ dimension, shares = [] }: ProposedKey, things: { id: string; name: string }[]): ProposedShare[] {
  assertHundred(shares.map(({ percentage }) => ({ percentage: Percentage.parse(percentage) })));
  const left = new Map(things.map(({ id, name }) => [id, name]));
  const names = new Map(left);
  const field = dimension === 'MUNICIPALITY' ? 'municipalityId' : 'buildingBlockId';
  const other = dimension === 'MUNICIPALITY' ? 'buildingBlockId' : 'municipalityId';
  const wrong = shares.flatMap((share, index) => {
    const of = share[field];
    return share[other] === undefined && of !== undefined && left.delete(of)
      ? []
      : [{ pointer: `/shares/${index}/${field}`, code: 'budget.key-share-of' }];
  });
  if (wrong.length > 0) throw new DomainError('budget.key-share-of', { fields: wrong });
  return shares.map(({ municipalityId, buildingBlockId, percentage }) => ({
    ...{ municipalityId: municipalityId ?? null, buildingBlockId: buildingBlockId ?? null },
    name: names.get((municipalityId ?? buildingBlockId)!)!,
    ...{ percentage: Percentage.parse(percentage), holdsRemainder: false },
  }));
}

function reckoned(input: ProposedKey, things: { id: string; name: string }[]): ProposedShare[] {
  const { dimension, method, components = [], validFromDate } = input;
  if (dimension !== 'MUNICIPALITY') throw refusal('budget.key-municipalities-only', '/dimension');
  if (
    method === 'SOLIDARITY_MIX' ? components.length < 2 : components.length !== 1 || components[0]!.method !== method
  ) {
    throw refusal(method === 'SOLIDARITY_MIX' ? 'budget.key-mix-of-two' : 'budget.key-one-component', '/components');
  }
  const municipalityIds = things.map(({ id }) => id);
  const parts = components.map((one, index) => {
    const component = readComponent(one, index);
    assertComponent(component, { index, validFromYear: LocalDate.year(validFromDate), municipalityIds });
    return component;
  });
  return reckonKey(parts, municipalityIds).map((share, index) => ({
    ...{ ...share, buildingBlockId: null, name: things[index]!.name },
  }));
}

function readComponent(component: NewComponent, index: number): KeyComponent {
  if (component.method === 'POPULATION' && !component.measuredOn) {
    throw refusal('budget.key-measured', `/components/${index}/measuredOn`);
  }
  return {
    ...{ method: component.method, unit: component.unit, weight: Percentage.parse(component.weight) },
    quantities: component.quantities.map(({ municipalityId, year, quantity }, at) => ({
      ...{ municipalityId, year },
      quantity: quantityOf(component.unit, quantity, `/components/${index}/quantities/${at}/quantity`),
    })),
  };
}

const refusal = (code: string, pointer: string): DomainError => new DomainError(code, { fields: [{ pointer, code }] });
