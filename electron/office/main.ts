/** The office process: one office on one data folder, for the shell that started it. */
import { startOffice } from './office.ts';
import { runOffice } from './transport.ts';

runOffice(startOffice);
