const { join } = require('node:path');
require('./typescript.cjs');
require(join(__dirname, '..', '..', 'libs', 'sheets', 'src', 'beside', 'side-main.ts'));
