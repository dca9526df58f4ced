/** In which forms a paper of the area is asked for, and what comes. */
import * as z from 'zod';
import { bytes } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';

export const paperFormat = z.enum(['document', 'docx', 'xlsx']);
export const documentOrBytes = z.union([documentSchema, bytes]);
