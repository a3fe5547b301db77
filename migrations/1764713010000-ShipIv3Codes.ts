import { MigrationInterface, QueryRunner } from 'typeorm';

type Shipped = readonly [code: string, name: string, trend: string | null];

/** Taakvelden that youth money stands on, per period of the Iv3 rules. The trend code joins what was split or renamed. */
const TASK_FIELDS: Record<string, readonly Shipped[]> = {
  "'2017-01-01', null, 'Iv3-informatievoorschrift gemeenten'": [
    ['0.4', 'Overhead', null],
    ['6.1', 'Samenkracht en burgerparticipatie', null],
    ['7.1', 'Volksgezondheid', null],
  ],
  "'2017-01-01', '2023-01-01', 'Iv3-informatievoorschrift gemeenten, tot en met 2022'": [
    ['6.2', 'Wijkteams', '6.2'],
    ['6.72', 'Maatwerkdienstverlening 18-', '6.72'],
    ['6.82', 'Geëscaleerde zorg 18-', '6.82'],
  ],
  "'2023-01-01', '2025-01-01', 'Iv3-informatievoorschrift gemeenten 2023'": [
    ['6.2', 'Toegang en eerstelijnsvoorzieningen', '6.2'],
    ['6.72a', 'Jeugdhulp begeleiding', '6.72'],
    ['6.72b', 'Jeugdhulp behandeling', '6.72'],
    ['6.72c', 'Jeugdhulp dagbesteding', '6.72'],
    ['6.72d', 'Jeugdhulp zonder verblijf overig', '6.72'],
    ['6.73a', 'Pleegzorg', '6.72'],
    ['6.73b', 'Gezinsgericht', '6.72'],
    ['6.73c', 'Jeugdhulp met verblijf overig', '6.72'],
    ['6.74a', 'Jeugdhulp behandeling GGZ zonder verblijf', '6.72'],
    ['6.74b', 'Jeugdhulp crisis/LTA/GGZ-verblijf', '6.72'],
    ['6.74c', 'Gesloten plaatsing', '6.72'],
    ['6.82a', 'Jeugdbescherming', '6.82'],
    ['6.82b', 'Jeugdreclassering', '6.82'],
  ],
  "'2025-01-01', null, 'Iv3-informatievoorschrift gemeenten 2025'": [
    ['6.21', 'Toegang en eerstelijnsvoorzieningen Wmo', '6.2'],
    ['6.22', 'Toegang en eerstelijnsvoorzieningen Jeugd', '6.2'],
    ['6.23', 'Toegang en eerstelijnsvoorzieningen Integraal', '6.2'],
    ['6.751', 'Jeugdhulp ambulant lokaal', '6.72'],
    ['6.752', 'Jeugdhulp ambulant regionaal', '6.72'],
    ['6.753', 'Jeugdhulp ambulant landelijk', '6.72'],
    ['6.761', 'Jeugdhulp met verblijf lokaal', '6.72'],
    ['6.762', 'Jeugdhulp met verblijf regionaal', '6.72'],
    ['6.763', 'Jeugdhulp met verblijf landelijk', '6.72'],
    ['6.792', 'PGB Jeugd', '6.72'],
    ['6.821', 'Jeugdbescherming', '6.82'],
    ['6.822', 'Jeugdreclassering', '6.82'],
    ['6.92', 'Coördinatie en beleid Jeugd', null],
  ],
};

const CATEGORIES: readonly Shipped[] = [
  ['L1.1', 'Salarissen en sociale lasten', null],
  ['L3.4.1', 'Sociale uitkeringen in natura', null],
  ['L3.5.1', 'Ingeleend personeel', null],
  ['L3.8', 'Overige goederen en diensten', null],
  ['L4.1.1', 'Sociale uitkeringen in geld', null],
  ['L4.3.3', 'Inkomensoverdrachten gemeenschappelijke regelingen', null],
  ['L4.3.8', 'Inkomensoverdrachten overige instellingen en personen', null],
  ['B3.8', 'Overige goederen en diensten', null],
  ['B4.3.1', 'Inkomensoverdrachten van het Rijk', null],
  ['B4.3.3', 'Inkomensoverdrachten van gemeenschappelijke regelingen', null],
];

const text = (value: string | null): string => (value === null ? 'null' : `'${value}'`);

const row = (kind: string, [code, name, trend]: Shipped, term: string): string =>
  `(gen_random_uuid(), '${kind}', '${code}', ${text(name)}, ${text(trend)}, ${term})`;

/** The codes that ship: national, so without a programme. A programme adds its own beside them. */
export class ShipIv3Codes1764713010000 implements MigrationInterface {
  name = 'ShipIv3Codes1764713010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const rows = [
      ...Object.entries(TASK_FIELDS).flatMap(([term, codes]) => codes.map((code) => row('TASK_FIELD', code, term))),
      ...CATEGORIES.map((code) => row('CATEGORY', code, "'2017-01-01', null, 'Iv3-informatievoorschrift gemeenten'")),
    ];
    await queryRunner.query(
      `insert into iv3_code (id, kind, code, name, trend_code, valid_from, valid_to, source) values ${rows.join(', ')}`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('delete from iv3_code where programme_id is null');
  }
}
