import { ChangedText, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
} from 'class-validator';
import { AREAS, type TaskArea } from '../domain/areas';
import { RACI, type Raci } from '../domain/raci';

export class TaskListRequest extends PageRequest {
  @IsOptional()
  @IsIn(AREAS)
  area?: TaskArea;

  /** Alleen taken zonder precies één eindverantwoordelijke of zonder uitvoerder. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  open?: boolean;
}

export class AddTaskRequest {
  @IsIn(AREAS)
  area: TaskArea;

  @RequiredText(200)
  title: string;

  @OptionalText(2000)
  description?: string;
}

export class ChangeTaskRequest {
  @LeftOut()
  @IsIn(AREAS)
  area?: TaskArea;

  @ChangedText(200)
  title?: string;

  @LeftOut()
  @OpenText(2000)
  description?: string;
}

export class ChooseTasksRequest {
  /** Codes uit de meegeleverde lijst. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  codes: string[];
}

export class AssignTaskRequest {
  /** Een gemeente of een gezamenlijk orgaan: een van beide. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  /** Leeg: deze partij heeft geen rol in deze taak. */
  @IsIn(RACI)
  letters: Raci;

  /** De eindverantwoordelijkheid overnemen van wie haar nu heeft. */
  @IsOptional()
  @IsBoolean()
  takeOver?: boolean;
}

export class WithdrawTaskRequest {
  /** Waarom deze taak vervalt. */
  @RequiredText(2000)
  reason: string;
}
