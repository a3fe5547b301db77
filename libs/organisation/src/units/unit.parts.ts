import { KeepUnits } from './commands/keep-units';
import { OrganisationUnitEntity } from './data/organisation-unit.entity';
import { UnitsController } from './http/units.controller';
import { UnitQuery } from './queries/unit.query';

export const unitParts = {
  entities: [OrganisationUnitEntity],
  controllers: [UnitsController],
  providers: [KeepUnits, UnitQuery],
};
