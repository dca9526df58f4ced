/** Papers of contacts, as a Document, DOCX or XLSX; what the role does not see stays empty on them. */
import * as z from 'zod';
import { bytes, job } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { contactFilter } from './log.ts';

const paperResult = z.union([documentSchema, bytes]);

/** Contacts on one register; a school logs some thousands in a term. */
export const mostRegistered = 20_000;

export const contactPaperCalls = {
  /** Oldest first, with 次数, 人次 and 人数 of all and of each kind. */
  register: job(
    z.strictObject({ filter: contactFilter, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'contacts.read',
  ),
  /** The record of the contact's kind. Refuses notFound for one out of reach. */
  recordPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx']) }),
    paperResult,
    'contacts.read',
  ),
};
