import { RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import { Relation, RELATIONS } from '../domain/requirement-relation';

export class AddSourcesRequest {
  /** Zinnen van werkgroepen waaruit de eis komt. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contributionIds: string[];
}

export class LinkRequirementRequest {
  /** Wat deze eis voor de andere is: verfijnt, hangt af van, strijdig met, vervangt. */
  @IsIn(RELATIONS)
  relation: Relation;

  @IsUUID()
  otherId: string;
}

export class UntieRequest {
  /** Waarom de koppeling vervalt. */
  @RequiredText(2000)
  reason: string;
}
