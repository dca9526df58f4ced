/** Who looks after whom, and how it is done: pairing, typical children. */
import { pairingCalls } from './pairing.ts';
import { typicalCalls } from './typical.ts';

export const mentorCalls = { ...pairingCalls, ...typicalCalls };
