require('./typescript.cjs');
require('../../libs/sheets/src/beside/side-main.ts');
