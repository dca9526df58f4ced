/** 器材：台账、添置验收、清查、报废、建设标准。 */
import { assetImport } from './equipment/import.ts';
import { intake } from './equipment/intake.ts';
import { custody, standard, todo, writeOff } from './equipment/keeping.ts';
import { ledger } from './equipment/ledger.ts';
import { stocktake } from './equipment/stocktake.ts';

export const equipment = {
  nav: '器材',
  tabs: {
    label: '器材的页面',
    ledger: '台账',
    intakes: '添置验收',
    stocktakes: '清查',
    writeOffs: '报废',
    custody: '保管',
    standard: '建设标准',
  },
  command: {
    writeOff: '申报报废',
    standard: '对照建设标准',
    stocktake: '开始清查',
    intake: '登记添置或捐赠',
    enter: '登记器材',
    ledger: '器材台账',
  },
  ledger,
  intake,
  import: assetImport,
  stocktake,
  writeOff,
  custody,
  standard,
  todo,
};
