import { KeepUnits } from './commands/keep-units';
import { UnitsController } from './http/units.controller';
import { UnitQuery } from './queries/unit.query';

export const unitParts = {
  controllers: [UnitsController],
  providers: [KeepUnits, UnitQuery],
};
