/** Who looks after whom, and how it is done: pairing, typical children, the work judged, papers. */
import { pairingCalls } from './pairing.ts';
import { tableImportCalls } from './tableImport.ts';
import { typicalCalls } from './typical.ts';
import { workCalls } from './work.ts';

export const mentorCalls = { ...pairingCalls, ...tableImportCalls, ...typicalCalls, ...workCalls };
